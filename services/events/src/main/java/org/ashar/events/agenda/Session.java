package org.ashar.events.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A part of the agenda on one day. Its hours may still be open; they are those of the
 * event's zone.
 *
 * @param topics notations of concepts
 * @param track the strand of the agenda that it belongs to
 * @param languages in which one speaks here, where that is not as in the whole event
 * @param interpretation into which languages it is interpreted
 * @param materials slides and papers
 * @param minutes what was said
 */
public record Session(SessionId id, SessionType type, Text title, @Nullable Text summary, LocalDate day,
		@Nullable LocalTime startsAt, @Nullable LocalTime endsAt, @Nullable Text room, List<Speaker> speakers,
		List<String> topics, @Nullable Text track, List<Language> languages, List<Language> interpretation,
		List<Material> materials, @Nullable Text minutes) {

	public Session {
		speakers = List.copyOf(speakers);
		topics = List.copyOf(topics);
		languages = Lists.ofStored(languages);
		interpretation = Lists.ofStored(interpretation);
		materials = Lists.ofStored(materials);
	}

	/** A part of which no more is known. */
	public Session(SessionId id, SessionType type, Text title, @Nullable Text summary, LocalDate day,
			@Nullable LocalTime startsAt, @Nullable LocalTime endsAt, @Nullable Text room, List<Speaker> speakers,
			List<String> topics) {
		this(id, type, title, summary, day, startsAt, endsAt, room, speakers, topics, null, List.of(), List.of(),
				List.of(), null);
	}

	/** The same part in another event, where nobody has spoken yet. */
	Session anew(SessionId fresh, LocalDate then) {
		return new Session(fresh, type, title, summary, then, startsAt, endsAt, room,
				speakers.stream().map(speaker -> speaker.in(null)).toList(), topics, track, languages, interpretation,
				List.of(), null);
	}

	/** The same part with other speakers. */
	Session with(List<Speaker> others) {
		return new Session(id, type, title, summary, day, startsAt, endsAt, room, others, topics, track, languages,
				interpretation, materials, minutes);
	}

	boolean hasSoundHours() {
		if (startsAt == null || endsAt == null) {
			return endsAt == null;
		}
		return startsAt.isBefore(endsAt);
	}
}
