package org.ashar.directory.merger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;

/** The stored mergers. */
@Repository
class Mergers implements Indexed {

	private final Aggregates<Merger> mergers;

	Mergers(AggregateStore store) {
		this.mergers = store.of(Merger.class);
	}

	Merger add(Merger merger) {
		return mergers.addOnce(merger);
	}

	void save(Merger merger) {
		mergers.save(merger);
	}

	Merger get(MergerId id) {
		return mergers.find(id).orElseThrow(MergerProblem.Unknown::new);
	}

	void seen(Merger merger, long version) {
		mergers.seen(merger, version);
	}

	List<Merger> page(@Nullable MergerState state, @Nullable MergerId after, int limit) {
		return mergers.find(new Conditions().is("state", state).newestFirst("_id", after, limit));
	}

	/** Some of those of which not all is done. */
	List<Merger> unsettled(int limit) {
		return mergers.find(Query.query(Criteria.where("settled").is(false)).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		for (String field : List.of("state", "settled")) {
			mongo.indexOps(Merger.class).createIndex(new Index(field, Sort.Direction.ASC).named(field));
		}
	}

}
