package org.ashar.events.registration;

import org.ashar.events.agenda.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** How far the guests of an event have been reminded, in the order of entry. */
@Repository
class ReminderBook {

	private final MongoOperations mongo;

	ReminderBook(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Progress of(EventId event) {
		Progress known = mongo.findById(event, Progress.class);
		return known == null ? new Progress(event, null, false) : known;
	}

	/** Two instances may go the same way: each guest knows whether she was reminded. */
	void reached(EventId event, @Nullable String after, boolean finished) {
		mongo.save(new Progress(event, after, finished));
	}

	/** The last one who was reminded, and whether nobody comes after her. */
	@Document("reminders")
	record Progress(@Id EventId id, @Nullable String after, boolean finished) {
	}

}
