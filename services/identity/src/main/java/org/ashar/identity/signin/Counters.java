package org.ashar.identity.signin;

import java.time.Duration;
import java.time.Instant;

import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Counts requests in fixed windows of time, in the store: neither a restart nor a second
 * instance forgets.
 */
@Repository
class Counters implements Indexed {

	private static final String COLLECTION = "sign-in-counters";

	private static final String ENDS = "ends";

	private static final FindAndModifyOptions UPSERT = FindAndModifyOptions.options().upsert(true).returnNew(true);

	private final MongoOperations mongo;

	Counters(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(COLLECTION).createIndex(new Index(ENDS, Sort.Direction.ASC).named(ENDS));
	}

	/** Counts one more; how many there are in the window now, this one included. */
	int count(String what, Instant now, Duration window) {
		long number = now.toEpochMilli() / window.toMillis();
		Query query = Query.query(Criteria.where("_id").is(what + ":" + number));
		Update update = new Update().inc("count", 1).set(ENDS, now.plus(window));
		try {
			return counted(query, update);
		}
		catch (DuplicateKeyException madeMeanwhile) {
			return counted(query, update);
		}
	}

	/** How long until the next window begins. */
	static Duration rest(Instant now, Duration window) {
		return Duration.ofMillis(window.toMillis() - now.toEpochMilli() % window.toMillis());
	}

	void forgetEnded(Instant now) {
		mongo.remove(Query.query(Criteria.where(ENDS).lte(now)), COLLECTION);
	}

	private int counted(Query query, Update update) {
		Document counter = mongo.findAndModify(query, update, UPSERT, Document.class, COLLECTION);
		return counter == null ? 1 : ((Number) counter.get("count")).intValue();
	}

}
