package org.ashar.events.registration;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the guests of an event have been told.
 *
 * @param notice the number of the last notice that was begun; 0 for none
 * @param after the place of the last guest who has been asked about it
 * @param finished whether that was everybody
 */
@Document("tellings")
record Telling(@Id EventId event, int notice, @Nullable String after, boolean finished) {

	static Telling none(EventId event) {
		return new Telling(event, 0, null, true);
	}

	boolean isDue(Notice next) {
		return finished ? next.number() > notice : next.number() >= notice;
	}

	Telling of(Notice next) {
		return next.number() == notice ? this : new Telling(event, next.number(), null, false);
	}

	Telling after(String place) {
		return new Telling(event, notice, place, false);
	}

	Telling done() {
		return new Telling(event, notice, null, true);
	}
}
