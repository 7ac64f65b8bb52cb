package org.ashar.events.feed;

import java.util.Optional;

import org.ashar.events.registration.RegistrationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Which feeds are open. */
@Repository
class FeedLinks {

	private final MongoOperations mongo;

	FeedLinks(MongoOperations mongo) {
		this.mongo = mongo;
	}

	Optional<FeedLink> find(RegistrationId id) {
		return Optional.ofNullable(mongo.findById(id, FeedLink.class));
	}

	/** The link that is good; a new one where there is none. */
	FeedLink open(RegistrationId id) {
		try {
			return mongo.insert(new FeedLink(id, 1, true));
		}
		catch (DuplicateKeyException known) {
			Query closed = Query.query(Criteria.where("_id").is(id).and("open").is(false));
			mongo.updateFirst(closed, Update.update("open", true), FeedLink.class);
			return find(id).orElseThrow(() -> known);
		}
	}

	/** The next link has another number. */
	void close(RegistrationId id) {
		Query open = Query.query(Criteria.where("_id").is(id).and("open").is(true));
		mongo.updateFirst(open, Update.update("open", false).inc("number", 1), FeedLink.class);
	}

}
