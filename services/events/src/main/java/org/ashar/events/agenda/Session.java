package org.ashar.events.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of the agenda on one day. Its hours may still be open; they are those of the
 * event's zone.
 *
 * @param topics notations of concepts
 */
public record Session(SessionId id, SessionType type, Text title, @Nullable Text summary, LocalDate day,
		@Nullable LocalTime startsAt, @Nullable LocalTime endsAt, @Nullable Text room, List<Speaker> speakers,
		List<String> topics) {

	public Session {
		speakers = List.copyOf(speakers);
		topics = List.copyOf(topics);
	}

	boolean hasSoundHours() {
		if (startsAt == null || endsAt == null) {
			return endsAt == null;
		}
		return startsAt.isBefore(endsAt);
	}
}
