package org.ashar.notifications.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.notifications.subscription.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Who waits for which occasion. */
@Repository
class Waits implements Indexed {

	private final Aggregates<Wait> waits;

	Waits(AggregateStore store) {
		this.waits = store.of(Wait.class);
	}

	/** Nothing changes for whoever waits already. */
	void addAll(List<Wait> wanted) {
		waits.addAll(wanted);
	}

	/** The occasions about a record that somebody waits for. */
	List<String> occasions(String record) {
		return waits.operations()
			.findDistinct(Query.query(Criteria.where("record").is(record)), "occasion", Wait.class, String.class);
	}

	/** Those who wait for a record are looked into at this time. */
	void wake(String record, Instant at) {
		wake(Criteria.where("record").is(record), at);
	}

	/** All that this reader waits for is looked into at this time. */
	void wake(SubscriberId reader, Instant at) {
		wake(Criteria.where("reader").is(reader), at);
	}

	private void wake(Criteria which, Instant at) {
		waits.operations().updateMulti(Query.query(which), new Update().set("until", at).inc("version", 1), Wait.class);
	}

	/** The longest waiting first. */
	List<Wait> due(Instant now, int limit) {
		return waits.find(Query.query(Criteria.where("until").lte(now)).with(Sort.by("until")).limit(limit));
	}

	/**
	 * It is looked into again at this time, or with null only when it is translated;
	 * unless it was woken since it was seen so.
	 */
	void sleep(Wait seen, @Nullable Instant until) {
		Update later = until == null ? new Update().unset("until") : new Update().set("until", until);
		waits.operations()
			.updateFirst(Query.query(Criteria.where("_id").is(seen.id()).and("version").is(seen.version())),
					later.inc("version", 1), Wait.class);
	}

	void remove(Collection<WaitId> ids) {
		waits.operations().remove(Query.query(Criteria.where("_id").in(ids)), Wait.class);
	}

	/** Removes what nobody has translated since then. */
	void forget(Instant before) {
		waits.operations().remove(Query.query(Criteria.where("since").lt(before)), Wait.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Wait.class);
		indexes.createIndex(new Index("record", Sort.Direction.ASC).named("record"));
		indexes.createIndex(new Index("reader", Sort.Direction.ASC).named("reader"));
		indexes.createIndex(new Index("until", Sort.Direction.ASC).sparse().named("until"));
		indexes.createIndex(new Index("since", Sort.Direction.ASC).named("since"));
	}

}
