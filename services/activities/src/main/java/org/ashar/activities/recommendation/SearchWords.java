package org.ashar.activities.recommendation;

import java.util.List;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The words of recommendations, in the store. Releases that did not know of them leave
 * them out whenever they write.
 */
@Repository
class SearchWords implements Indexed {

	private static final int AT_ONCE = 500;

	private static final String WORDS = "signposts.words";

	private final Aggregates<Recommendation> aggregates;

	SearchWords(AggregateStore store) {
		this.aggregates = store.audited(Recommendation.class);
	}

	/** Nobody looks for anything before all that there is can be found. */
	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Recommendation.class);
		indexes.createIndex(new Index(WORDS, Sort.Direction.ASC).named("words"));
		indexes.createIndex(new Index("content.number", Sort.Direction.ASC).named("number"));
		while (fillIn() > 0) {
			// Goes on with the next ones.
		}
	}

	/** Writes those of some that have none; returns of how many. */
	int fillIn() {
		List<Recommendation> without = aggregates.find(Query.query(Criteria.where(WORDS).is(null)).limit(AT_ONCE));
		if (without.isEmpty()) {
			return 0;
		}
		BulkOperations words = aggregates.operations().bulkOps(BulkOperations.BulkMode.UNORDERED, Recommendation.class);
		// Whoever changes one of them at the same moment writes them himself.
		without.forEach(
				one -> words.updateOne(Query.query(Criteria.where("_id").is(one.id()).and("version").is(one.version())),
						Update.update("signposts", Signposts.of(one))));
		return words.execute().getMatchedCount();
	}

}
