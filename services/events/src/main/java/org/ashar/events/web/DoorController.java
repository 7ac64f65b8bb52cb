package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.checkin.Attempt;
import org.ashar.events.checkin.Device;
import org.ashar.events.checkin.DeviceId;
import org.ashar.events.checkin.Direction;
import org.ashar.events.checkin.DoorBook;
import org.ashar.events.checkin.Flag;
import org.ashar.events.checkin.Gatehouse;
import org.ashar.events.checkin.Presence;
import org.ashar.events.checkin.Proof;
import org.ashar.events.checkin.Scan;
import org.ashar.events.checkin.Visit;
import org.ashar.events.checkin.WalkIn;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door of an event: its devices, and who was there. */
@RestController
@RequestMapping(EventController.PATH + "/{id}")
class DoorController {

	private final Gatehouse gatehouse;

	private final DoorBook book;

	private final Tokens tokens;

	DoorController(Gatehouse gatehouse, DoorBook book, Tokens tokens) {
		this.gatehouse = gatehouse;
		this.book = book;
		this.tokens = tokens;
	}

	/** For the people at the door; the token is for that device alone. */
	@PostMapping("/devices")
	ResponseEntity<Enrolled> enrol(@PathVariable EventId id, @Valid @RequestBody DeviceEntry entry, IdempotencyKey key,
			Caller caller) {
		DeviceId device = new DeviceId(key.id("device " + id.value(), entry));
		Device enrolled = gatehouse.enrol(device, id, entry.name(), Actors.of(caller));
		return ResponseEntity.status(HttpStatus.CREATED)
			.cacheControl(CacheControl.noStore())
			.body(new Enrolled(enrolled.id(), tokens.issue(DeviceId.PURPOSE, enrolled.id().value().toString())));
	}

	@GetMapping("/devices")
	List<DeviceShown> devices(@PathVariable EventId id, Caller caller) {
		return gatehouse.of(id, Actors.of(caller)).stream().map(DeviceShown::of).toList();
	}

	/** It is lost: its token is good for nothing from now on. */
	@PostMapping("/devices/{device}/revoke")
	DeviceShown revoke(@PathVariable EventId id, @PathVariable DeviceId device, Caller caller) {
		return DeviceShown.of(gatehouse.revoke(id, device, Actors.of(caller)));
	}

	/** Who was seen at the door, with all that should be looked at. */
	@GetMapping("/attendance")
	ResponseEntity<Page<Seen>> attendance(@PathVariable EventId id, @Valid @ParameterObject WantedSeen wanted,
			Cursor cursor, Caller caller) {
		var found = book.entries(id, Codes.optional(Flag.class, wanted.flag()), Actors.slice(cursor),
				Actors.of(caller));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Page.of(found, cursor, entry -> entry.presence().place()).map(Seen::of));
	}

	/** Tickets that were shown and proved nothing. */
	@GetMapping("/attendance/refused")
	ResponseEntity<Page<Refused>> refused(@PathVariable EventId id, Cursor cursor, Caller caller) {
		var found = book.refused(id, Actors.slice(cursor), Actors.of(caller));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Page.of(found, cursor, Scan::id).map(Refused::of));
	}

	/** A device, as its people call it. */
	record DeviceEntry(@NotNull @SingleLine(max = 60) String name) {
	}

	/** Whoever has the token has the list. */
	record Enrolled(DeviceId id, String token) {

		@Override
		public String toString() {
			return "Enrolled[" + id.value() + "]";
		}
	}

	/** A device at the door. */
	record DeviceShown(DeviceId id, String name, Instant enrolledAt, @Nullable Instant revokedAt) {

		private static DeviceShown of(Device device) {
			return new DeviceShown(device.id(), device.name(), device.enrolledAt(), device.revokedAt());
		}
	}

	/** What should be looked at. */
	record WantedSeen(@CodeOf(Flag.class) @Nullable String flag) {
	}

	/**
	 * Somebody who was seen.
	 *
	 * @param name empty where a registration is gone or a walk-in's first scan is missing
	 * @param state of the registration now
	 * @param attempts what did not count, since another scan was first
	 */
	record Seen(@Nullable RegistrationId registrationId, String name, @Nullable String category,
			@CodeOf(RegistrationState.class) @Nullable String state, List<@CodeOf(Flag.class) String> flags,
			List<VisitShown> visits, List<AttemptShown> attempts) {

		private static Seen of(DoorBook.Entry entry) {
			Presence presence = entry.presence();
			Optional<Registration> registration = Optional.ofNullable(entry.registration());
			Optional<WalkIn> walkIn = Optional.ofNullable(presence.name());
			return new Seen(presence.registration(),
					registration.map(guest -> guest.attendee().name()).or(() -> walkIn.map(WalkIn::name)).orElse(""),
					registration.flatMap(Registration::stakeholderGroup)
						.or(() -> walkIn.map(WalkIn::category))
						.orElse(null),
					registration.map(guest -> guest.state().code()).orElse(null),
					presence.flags().stream().sorted().map(Flag::code).toList(),
					presence.visits().stream().map(VisitShown::of).toList(),
					presence.attempts().stream().map(AttemptShown::of).toList());
		}

		/** A person is not for logs. */
		@Override
		public String toString() {
			return "Seen[…]";
		}
	}

	/** From coming in until going out. */
	record VisitShown(@Nullable SessionId sessionId, Instant in, DeviceId by, @Nullable Instant out) {

		private static VisitShown of(Visit visit) {
			return new VisitShown(visit.session(), visit.in(), visit.by(), visit.out());
		}
	}

	/** A scan that changed nothing. */
	record AttemptShown(@Nullable SessionId sessionId, @CodeOf(Direction.class) String direction, Instant at,
			DeviceId by) {

		private static AttemptShown of(Attempt attempt) {
			return new AttemptShown(attempt.session(), attempt.direction().code(), attempt.at(), attempt.by());
		}
	}

	/** A ticket that proved nothing. */
	record Refused(@CodeOf(Proof.class) String why, Instant at, DeviceId by) {

		private static Refused of(Scan scan) {
			return new Refused(scan.proof().code(), scan.at(), scan.device());
		}
	}

}
