package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.invitation.Invitation;
import org.ashar.events.invitation.InvitationDesk;
import org.ashar.events.invitation.InvitationId;
import org.ashar.events.invitation.InvitationState;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.EmailAddress;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Organizers invite people by a letter and see who has answered. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/invitations")
class InvitationController {

	private final InvitationDesk desk;

	InvitationController(InvitationDesk desk) {
		this.desk = desk;
	}

	/**
	 * An address that was invited before changes nothing: the same list may be sent
	 * again.
	 */
	@PostMapping
	ResponseEntity<List<InvitationShown>> invite(@PathVariable EventId id, @Valid @RequestBody Invited invited,
			Caller caller) {
		List<Attendee> guests = invited.people().stream().map(InviteeEntry::attendee).toList();
		Language language = Language.of(invited.language()).orElseThrow();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(desk.invite(id, guests, language, Actors.of(caller)).stream().map(InvitationShown::of).toList());
	}

	@GetMapping
	ResponseEntity<Page<InvitationShown>> list(@PathVariable EventId id,
			@Valid @ParameterObject WantedInvitations wanted, Cursor cursor, Caller caller) {
		var found = desk.list(id, Codes.optional(InvitationState.class, wanted.state()), Actors.slice(cursor),
				Actors.of(caller));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Page.of(found, cursor, Invitation::place).map(InvitationShown::of));
	}

	/** How many stand how, by the code of their state. */
	@GetMapping("/counts")
	Map<String, Long> counts(@PathVariable EventId id, Caller caller) {
		Map<String, Long> counts = new TreeMap<>();
		desk.counts(id, Actors.of(caller)).forEach((state, count) -> counts.put(state.code(), count));
		return counts;
	}

	/** Its link is worthless from then on. */
	@PostMapping("/{invitation}/revoke")
	InvitationShown revoke(@PathVariable EventId id, @PathVariable InvitationId invitation, Caller caller) {
		return InvitationShown.of(desk.revoke(id, invitation, Actors.of(caller)));
	}

	/** One more letter, with a new link. */
	@PostMapping("/{invitation}/send-again")
	InvitationShown again(@PathVariable EventId id, @PathVariable InvitationId invitation, Caller caller) {
		return InvitationShown.of(desk.again(id, invitation, Actors.of(caller)));
	}

	/** Whom to invite, and in which language the letters come. */
	record Invited(@NotNull @Pattern(regexp = "ky|ru|en") String language,
			@NotEmpty @Size(max = 200) List<@NotNull @Valid InviteeEntry> people) {
	}

	/** One of them, by name where it is known. */
	record InviteeEntry(@NotNull @MailAddress String email, @SingleLine(max = 120) @Nullable String name) {

		private Attendee attendee() {
			return new Attendee(EmailAddress.of(email).orElseThrow(), name == null ? "" : name.strip(), null, null);
		}

		@Override
		public String toString() {
			return "InviteeEntry[…]";
		}
	}

	/** Which invitations are wanted. */
	record WantedInvitations(@CodeOf(InvitationState.class) @Nullable String state) {
	}

	/** An invitation, for the organizer's eyes. */
	record InvitationShown(InvitationId id, @CodeOf(InvitationState.class) String state, String email,
			@Nullable String name, Language language, Instant changed) {

		private static InvitationShown of(Invitation invitation) {
			String name = invitation.guest().name();
			return new InvitationShown(invitation.id(), invitation.state().code(), invitation.guest().email().value(),
					name.isEmpty() ? null : name, invitation.language(), invitation.changed());
		}

		@Override
		public String toString() {
			return "InvitationShown[" + id.value() + "]";
		}
	}

}
