package org.ashar.events.registration;

import java.util.Objects;

import org.ashar.events.agenda.EventId;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * How far guests have been told. Losing some of it does no harm: who has been told is
 * written in the registrations.
 */
@Repository
class Tellings {

	private final MongoOperations mongo;

	Tellings(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Telling of(EventId event) {
		return Objects.requireNonNullElseGet(mongo.findById(event, Telling.class), () -> Telling.none(event));
	}

	void keep(Telling telling) {
		mongo.upsert(Query.query(Criteria.where("_id").is(telling.event())),
				Update.update("notice", telling.notice())
					.set("after", telling.after())
					.set("finished", telling.finished()),
				Telling.class);
	}

}
