package org.ashar.events.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One scan, kept for ever as it came.
 *
 * @param id the device and the number that it gave the scan
 * @param person whom it is about, empty where it proves nothing
 * @param deviceAt by the device's clock
 * @param skewMillis by how much that clock was slow when it sent this
 */
@Document("door-scans")
public record Scan(@Id String id, EventId event, DeviceId device, String person, Direction direction, Proof proof,
		@Nullable RegistrationId registration, @Nullable ScanId walkIn, @Nullable WalkIn name,
		@Nullable SessionId session, boolean listed, Instant deviceAt, long skewMillis, Instant receivedAt) {

	/** The order in which things happened; what happened at once has one order, too. */
	static final Comparator<Scan> BY_TIME = Comparator.comparing(Scan::at).thenComparing(Scan::id);

	/** When it was, by our clock; nobody sees the future. */
	public Instant at() {
		Instant corrected = deviceAt.plus(Duration.ofMillis(skewMillis));
		return corrected.isAfter(receivedAt) ? receivedAt : corrected;
	}

	static String idOf(DeviceId device, ScanId scan) {
		return device.value() + "/" + scan.value();
	}

	/** By which a registration is found among the scans. */
	static String personOf(RegistrationId registration) {
		return "r" + registration.value();
	}

	/** The same for a walk-in. */
	static String personOf(ScanId walkIn) {
		return "w" + walkIn.value();
	}

}
