package org.ashar.notifications.suppression;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored standings. */
@Repository
class Standings implements Indexed {

	private static final String SINCE = "suppression.since";

	private final Aggregates<Standing> standings;

	Standings(AggregateStore store) {
		this.standings = store.of(Standing.class);
	}

	Optional<Standing> find(String mark) {
		return standings.find(mark);
	}

	void save(Standing standing) {
		if (standing.outbox().facts().isEmpty()) {
			return;
		}
		if (standing.version() > 0) {
			standings.save(standing);
			return;
		}
		try {
			standings.add(standing);
		}
		catch (DuplicateKeyException raced) {
			throw new OptimisticLockingFailureException("Begun at the same moment");
		}
	}

	/** Those that get no letters, the newest first, after a place. */
	List<Standing> suppressed(@Nullable Place after, int limit) {
		Query query = after == null ? Query.query(Criteria.where(SINCE).gt(Instant.EPOCH))
				: Query.query(new Criteria().orOperator(Criteria.where(SINCE).lt(after.since()),
						Criteria.where(SINCE).is(after.since()).and("_id").lt(after.mark())));
		return standings.find(query.with(Sort.by(Sort.Direction.DESC, SINCE, "_id")).limit(limit));
	}

	/** Forgets those that have got letters without a change since this time. */
	long forget(Instant before, int limit) {
		List<String> old = standings.find(Query.query(Criteria.where("restingSince").lte(before)).limit(limit))
			.stream()
			.map(Standing::id)
			.toList();
		return old.isEmpty() ? 0
				: standings.operations()
					.remove(Query.query(Criteria.where("_id").in(old).and("restingSince").lte(before)), Standing.class)
					.getDeletedCount();
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Standing.class);
		indexes.createIndex(new Index(SINCE, Sort.Direction.DESC).sparse().named("suppressed"));
		indexes.createIndex(new Index("restingSince", Sort.Direction.ASC).sparse().named("resting"));
	}

}
