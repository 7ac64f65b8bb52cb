package org.ashar.events.registration;

import org.ashar.events.agenda.EventId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/**
 * How far the guests of an event have been asked whether they want to follow it, in the
 * order of entry. Losing some of it does no harm: each guest knows whether she was asked.
 */
@Repository
class OfferBook {

	private final MongoOperations mongo;

	OfferBook(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Progress of(EventId event, int occasion) {
		Progress known = mongo.findById(event, Progress.class);
		return known == null || known.occasion() != occasion ? new Progress(event, occasion, null, false) : known;
	}

	void reached(Progress progress) {
		mongo.save(progress);
	}

	/** The last one who was asked, and whether nobody comes after her. */
	@Document("follow_offers")
	record Progress(@Id EventId id, int occasion, @Nullable String after, boolean finished) {

		Progress up(@Nullable String to, boolean end) {
			return new Progress(id, occasion, to, end);
		}
	}

}
