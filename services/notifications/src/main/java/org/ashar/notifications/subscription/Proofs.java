package org.ashar.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The fingerprints of codes that were mailed to subscribers: one for each at a time. */
@Repository
class Proofs {

	private static final String COLLECTION = "proofs";

	private static final Duration BETWEEN = Duration.ofMinutes(2);

	private static final int TRIES = 5;

	private final MongoOperations mongo;

	Proofs(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** False while the last code is so young that another would only be a nuisance. */
	boolean put(SubscriberId owner, String fingerprint, Instant until, Instant now) {
		Query old = Query
			.query(Criteria.where("_id").is(owner.value().toString()).and("since").lte(Date.from(now.minus(BETWEEN))));
		Update fresh = new Update().set("code", fingerprint)
			.set("until", Date.from(until))
			.set("since", Date.from(now))
			.set("tries", 0);
		try {
			mongo.upsert(old, fresh, COLLECTION);
			return true;
		}
		catch (DuplicateKeyException young) {
			return false;
		}
	}

	/** Takes the code, once; after some wrong ones there is none. */
	boolean take(SubscriberId owner, String fingerprint, Instant now) {
		Criteria mine = Criteria.where("_id").is(owner.value().toString());
		Query right = Query
			.query(mine.and("code").is(fingerprint).and("until").gt(Date.from(now)).and("tries").lt(TRIES));
		Document found = mongo.findAndModify(right, new Update().unset("code"), Document.class, COLLECTION);
		if (found == null) {
			mongo.updateFirst(Query.query(Criteria.where("_id").is(owner.value().toString())),
					new Update().inc("tries", 1), COLLECTION);
		}
		return found != null;
	}

	void forget(SubscriberId owner) {
		mongo.remove(Query.query(Criteria.where("_id").is(owner.value().toString())), COLLECTION);
	}

}
