package org.ashar.notifications.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.ashar.notifications.occasion.Subject;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored counts. */
@Repository
class LetterCounts implements Indexed {

	private final Aggregates<LetterCount> counts;

	LetterCounts(AggregateStore store) {
		this.counts = store.of(LetterCount.class);
	}

	/** Adds letters of a batch to the count of a record. */
	void count(Subject subject, long batch, long more, Instant now) {
		Optional<LetterCount> known = counts.find(LetterCountId.of(subject));
		LetterCount count = known.orElseGet(() -> LetterCount.of(subject));
		if (count.count(batch, more, now)) {
			if (known.isPresent()) {
				counts.save(count);
			}
			else {
				counts.add(count);
			}
		}
	}

	void save(LetterCount count) {
		counts.save(count);
	}

	List<LetterCount> due(Instant now, int limit) {
		return counts.find(Query.query(Criteria.where("due").lte(now)).with(Sort.by("due")).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(LetterCount.class).createIndex(new Index("due", Sort.Direction.ASC).sparse().named("due"));
	}

}
