package org.ashar.events.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Where one person was, as all scans say that have come by now.
 *
 * @param place where it stands in lists: by time of the first scan
 * @param scans of how many scans it was made
 */
@Document("door-presences")
public record Presence(@Id String id, EventId event, String place, @Nullable RegistrationId registration,
		@Nullable ScanId walkIn, @Nullable WalkIn name, List<Visit> visits, List<Attempt> attempts, Set<Flag> flags,
		int scans) {

	static Presence of(EventId event, String person, List<Scan> scans, Merge merged) {
		Scan first = scans.stream().min(Scan.BY_TIME).orElseThrow();
		WalkIn name = scans.stream().map(Scan::name).filter(Objects::nonNull).findFirst().orElse(null);
		return new Presence(idOf(event, person), event,
				"%013d-%s".formatted(Math.max(0, first.at().toEpochMilli()), person), first.registration(),
				first.walkIn(), name, merged.visits(), merged.attempts(), merged.flags(), scans.size());
	}

	static String idOf(EventId event, String person) {
		return event.value() + "/" + person;
	}

	/** How far a ticket is used at the main door, for devices that come later. */
	public Use use() {
		List<Visit> door = visits.stream().filter(visit -> visit.session() == null).toList();
		if (door.isEmpty()) {
			return Use.UNUSED;
		}
		return door.getLast().out() == null ? Use.INSIDE : Use.LEFT;
	}

	/** When she first came. */
	public @Nullable Instant arrived() {
		return visits.isEmpty() ? null : visits.getFirst().in();
	}

}
