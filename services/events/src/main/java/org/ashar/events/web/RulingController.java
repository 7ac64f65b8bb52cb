package org.ashar.events.web;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Coded;
import org.ashar.events.registration.GuestList;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationState;
import org.ashar.events.registration.Ruling;
import org.ashar.events.registration.RulingDesk;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What organizers decide about single registrations, and what they have decided. */
@RestController
@RequestMapping(EventController.PATH + "/{id}")
class RulingController {

	private final RulingDesk desk;

	private final GuestList guests;

	RulingController(RulingDesk desk, GuestList guests) {
		this.desk = desk;
		this.guests = guests;
	}

	/**
	 * Approve, reject, prioritise (out of order, so with a reason) or reinstate (at the
	 * end of the queue, as a new registration, whose id is answered). Twice is as once.
	 */
	@PostMapping("/registrations/{registration}/decisions")
	ResponseEntity<Decided> decide(@PathVariable EventId id, @PathVariable RegistrationId registration,
			@Valid @RequestBody DecisionEntry entry, Caller caller) {
		Registration decided = desk.decide(id, registration, Coded.require(Ruling.Kind.class, entry.decision()),
				entry.reason(), Actors.of(caller));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Decided.of(decided));
	}

	/** The links of her letters are worthless from then on; a letter brings a new one. */
	@PostMapping("/registrations/{registration}/renew-link")
	ResponseEntity<Decided> renewLink(@PathVariable EventId id, @PathVariable RegistrationId registration,
			Caller caller) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Decided.of(desk.renewLink(id, registration, Actors.of(caller))));
	}

	/** Who has decided what about whom, and why. */
	@GetMapping("/decisions")
	ResponseEntity<Page<DecidedFor>> decisions(@PathVariable EventId id, Cursor cursor, Caller caller) {
		List<Registration> ruled = guests.ruled(id, Actors.slice(cursor), Actors.of(caller));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Page.of(ruled, cursor, Registration::place).map(DecidedFor::of));
	}

	/**
	 * A decision.
	 *
	 * @param reason needed where somebody is let go first
	 */
	record DecisionEntry(@NotNull @CodeOf(Ruling.Kind.class) String decision,
			@Paragraphs(max = 500) @Nullable String reason) {
	}

	/** How the registration stands afterwards. */
	record Decided(RegistrationId id, @CodeOf(RegistrationState.class) String state, @Nullable Long queueNumber) {

		private static Decided of(Registration registration) {
			return new Decided(registration.id(), registration.state().code(),
					registration.number() == 0 ? null : registration.number());
		}
	}

	/** What was decided about one registration. */
	record DecidedFor(RegistrationId id, @CodeOf(RegistrationState.class) String state, List<Decision> decisions) {

		private static DecidedFor of(Registration registration) {
			return new DecidedFor(registration.id(), registration.state().code(),
					registration.rulings().stream().map(Decision::of).toList());
		}
	}

	/** One decision: by which account, in which role. */
	record Decision(@CodeOf(Ruling.Kind.class) String decision, @Nullable String reason, String account, String role,
			Instant at) {

		private static Decision of(Ruling ruling) {
			return new Decision(ruling.kind().code(), ruling.reason(), ruling.by().account(), ruling.by().role(),
					ruling.at());
		}
	}

}
