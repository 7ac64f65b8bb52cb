package org.ashar.identity.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The dead letters in the store. */
@Repository
class StoredDeadLetters implements Indexed {

	private static final String STATE = "state";

	private static final String ORDER = "order";

	private static final String DIED_AT = "diedAt";

	private final MongoOperations mongo;

	StoredDeadLetters(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(DeadLetter.class).createIndex(new Index(ORDER, Sort.Direction.DESC).named(ORDER));
		store.indexOps(DeadLetter.class)
			.createIndex(new Index(STATE, Sort.Direction.ASC).on(ORDER, Sort.Direction.DESC).named(STATE));
		store.indexOps(DeadLetter.class).createIndex(new Index(DIED_AT, Sort.Direction.ASC).named(DIED_AT));
	}

	Optional<DeadLetter> find(DeadLetterId id) {
		return Optional.ofNullable(mongo.findById(id, DeadLetter.class));
	}

	/** The one that is there stays as it is. */
	void addIfAbsent(DeadLetter letter) {
		try {
			mongo.insert(letter);
		}
		catch (DuplicateKeyException heardBefore) {
			// A dead letter is written twice when its writer died before it noted the
			// first.
			return;
		}
	}

	/** The last one first. */
	List<DeadLetter> page(DeadLetter.@Nullable State state, @Nullable DeadLetter after, int most) {
		Query query = new Query().with(Sort.by(Sort.Direction.DESC, ORDER)).limit(most);
		if (state != null) {
			query.addCriteria(Criteria.where(STATE).is(state));
		}
		if (after != null) {
			query.addCriteria(Criteria.where(ORDER).lt(after.order()));
		}
		return mongo.find(query, DeadLetter.class);
	}

	/** False when another change came first. */
	boolean replace(DeadLetter letter, long seen) {
		Document state = new Document();
		mongo.getConverter().write(letter, state);
		state.remove("_class");
		state.remove("_id");
		Query query = Query.query(Criteria.where("_id").is(letter.id()).and("version").is(seen));
		return mongo.updateFirst(query, Update.fromDocument(new Document("$set", state)), DeadLetter.class)
			.getMatchedCount() > 0;
	}

	void forget(Instant diedBefore) {
		mongo.remove(Query.query(Criteria.where(DIED_AT).lt(diedBefore)), DeadLetter.class);
	}

}
