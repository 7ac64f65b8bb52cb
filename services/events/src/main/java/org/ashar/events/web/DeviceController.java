package org.ashar.events.web;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Session;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.checkin.CheckinProblem;
import org.ashar.events.checkin.DeviceId;
import org.ashar.events.checkin.Direction;
import org.ashar.events.checkin.Door;
import org.ashar.events.checkin.Gatehouse;
import org.ashar.events.checkin.Observation;
import org.ashar.events.checkin.Outcome;
import org.ashar.events.checkin.ScanDesk;
import org.ashar.events.checkin.ScanId;
import org.ashar.events.checkin.Use;
import org.ashar.events.checkin.WalkIn;
import org.ashar.events.reference.Coded;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.ticket.VerifyingKey;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.sealing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The side of the devices at the door. Their token says which event they stand for; no
 * account counts here, since a sign-in does not last a day without a network.
 */
@RestController
@RequestMapping(DeviceController.PATH)
class DeviceController {

	static final String PATH = "/api/v1/devices";

	static final String TOKEN = "Device-Token";

	private final Door door;

	private final ScanDesk desk;

	private final Tokens tokens;

	DeviceController(Door door, ScanDesk desk, Tokens tokens) {
		this.door = door;
		this.desk = desk;
		this.tokens = tokens;
	}

	/** What a device has to know of its event before it goes without a network. */
	@GetMapping("/briefing")
	ResponseEntity<BriefingShown> briefing(@RequestHeader(TOKEN) String token) {
		return kept(BriefingShown.of(door.briefing(device(token))));
	}

	/** Those who have a seat: name and category, nothing else. */
	@GetMapping("/guests")
	ResponseEntity<Page<Expected>> guests(@RequestHeader(TOKEN) String token, Cursor cursor) {
		var found = door.expected(device(token), Actors.slice(cursor));
		return kept(Page.of(found, cursor, expected -> expected.guest().place()).map(Expected::of));
	}

	/** What a device has seen; the same scan may come any number of times. */
	@PostMapping("/scans")
	ScansTaken scans(@RequestHeader(TOKEN) String token, @Valid @RequestBody ScansEntry entry) {
		ScanDesk.Taken taken = desk.take(device(token), entry.clock(),
				entry.scans().stream().map(ScanEntry::observation).toList());
		return new ScansTaken(taken.now(), taken.outcomes().stream().map(Outcome::code).toList());
	}

	private DeviceId device(String token) {
		return tokens.check(DeviceId.PURPOSE, token)
			.map(id -> new DeviceId(UUID.fromString(id)))
			.orElseThrow(CheckinProblem.UnknownDevice::new);
	}

	private static <T> ResponseEntity<T> kept(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

	/**
	 * The event as a door needs it.
	 *
	 * @param until when the list is to be forgotten
	 * @param sendUntil when nothing is taken any more
	 * @param now what our clock shows
	 */
	record BriefingShown(EventId eventId, Text name, String device, Instant until, Instant sendUntil, Instant now,
			List<Room> sessions, List<Jwk> keys) {

		private static BriefingShown of(Door.Briefing briefing) {
			Event event = briefing.event();
			Instant end = event.content().days().end();
			return new BriefingShown(event.id(), event.content().name(), briefing.device().name(), end,
					end.plus(Gatehouse.TO_SEND), briefing.now(),
					event.content().sessions().stream().map(Room::of).toList(),
					briefing.keys().stream().map(Jwk::of).toList());
		}
	}

	/** A part of the agenda with a door of its own. */
	record Room(SessionId id, Text title, String day, @Nullable String startsAt) {

		private static Room of(Session session) {
			return new Room(session.id(), session.title(), session.day().toString(),
					Optional.ofNullable(session.startsAt()).map(Object::toString).orElse(null));
		}
	}

	/** A public key (RFC 7517). */
	record Jwk(String kid, String kty, String crv, String alg, String x, String y) {

		private static Jwk of(VerifyingKey key) {
			return new Jwk(key.id(), "EC", "P-256", "ES256", text(key.key().getW().getAffineX()),
					text(key.key().getW().getAffineY()));
		}

		/** 32 bytes, whatever the number (RFC 7518, 6.2.1.2). */
		private static String text(BigInteger number) {
			byte[] bytes = number.toByteArray();
			byte[] whole = new byte[32];
			int length = Math.min(bytes.length, whole.length);
			System.arraycopy(bytes, bytes.length - length, whole, whole.length - length, length);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
		}
	}

	/** Somebody who has a seat. */
	record Expected(RegistrationId id, String name, @Nullable String category, @CodeOf(Use.class) String ticket) {

		private static Expected of(Door.Expected expected) {
			return new Expected(expected.guest().id(), expected.guest().attendee().name(),
					expected.guest().stakeholderGroup().orElse(null), expected.use().code());
		}

		/** A person is not for logs. */
		@Override
		public String toString() {
			return "Expected[" + id.value() + "]";
		}
	}

	/** What was seen since the last time, and what the device's clock shows now. */
	record ScansEntry(@NotNull Instant clock,
			@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ScanEntry> scans) {
	}

	/**
	 * One scan: of a ticket, of a registration picked by name, or of a walk-in.
	 *
	 * @param walkIn a number that the device gave
	 * @param name with the first scan of a walk-in
	 * @param sessionId null for the main door
	 * @param listed whether the device's list had the person
	 * @param at by the device's clock
	 */
	record ScanEntry(@NotNull ScanId id, @NotNull @CodeOf(Direction.class) String direction,
			@Size(min = 1, max = 1000) @Nullable String ticket, @Nullable RegistrationId registrationId,
			@Nullable ScanId walkIn, @SingleLine(max = 120) @Nullable String name, @Slug @Nullable String category,
			@Nullable SessionId sessionId, boolean listed, @NotNull Instant at) {

		Observation observation() {
			WalkIn person = walkIn != null && name != null ? new WalkIn(name, category) : null;
			return new Observation(id, Coded.require(Direction.class, direction), ticket, registrationId, walkIn,
					person, sessionId, listed, at);
		}

		/** Tickets and people are not for logs. */
		@Override
		public String toString() {
			return "ScanEntry[…]";
		}
	}

	/** What became of each scan, in their order. */
	record ScansTaken(Instant now, List<@CodeOf(Outcome.class) String> outcomes) {
	}

}
