package org.ashar.activities.activity;

import java.time.Instant;
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
 * What activities are found by, in the store. Releases that did not know of it have
 * written activities without it, and change them without it while the new release comes
 * up beside them.
 */
@Repository
class SearchEntries implements Indexed {

	private static final int AT_ONCE = 500;

	private static final String WORDS = "searchEntry.words";

	private final Aggregates<Activity> aggregates;

	SearchEntries(AggregateStore store) {
		this.aggregates = store.audited(Activity.class);
	}

	/** Nobody looks for anything before all that there is can be found. */
	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Activity.class);
		indexes.createIndex(new Index(WORDS, Sort.Direction.ASC).named("words"));
		indexes.createIndex(new Index("searchEntry.organizations", Sort.Direction.ASC).on("place", Sort.Direction.ASC)
			.named("takingPart"));
		indexes.createIndex(new Index("searchEntry.laws", Sort.Direction.ASC).named("laws").sparse());
		indexes.createIndex(new Index("modified", Sort.Direction.ASC).named("modified"));
		while (fillIn() > 0) {
			// Goes on with the next ones.
		}
	}

	/** Enters some that were not entered; returns how many. */
	int fillIn() {
		return enter(aggregates.find(Query.query(Criteria.where(WORDS).is(null)).limit(AT_ONCE)));
	}

	/**
	 * Enters those anew that were changed since then and are not found by what they are.
	 */
	void renew(Instant since) {
		Instant from = since;
		List<Activity> changed;
		do {
			changed = aggregates
				.find(Query.query(Criteria.where("modified").gt(from)).with(Sort.by("modified")).limit(AT_ONCE));
			enter(changed.stream().filter(activity -> !activity.isFoundByItsContent()).toList());
			from = changed.isEmpty() ? from : changed.getLast().modified();
		}
		while (changed.size() == AT_ONCE);
	}

	/* Whoever changes one of them at the same moment enters it himself. */
	private int enter(List<Activity> activities) {
		if (activities.isEmpty()) {
			return 0;
		}
		BulkOperations entries = aggregates.operations().bulkOps(BulkOperations.BulkMode.UNORDERED, Activity.class);
		activities.forEach(activity -> entries.updateOne(
				Query.query(Criteria.where("_id").is(activity.id()).and("version").is(activity.version())),
				Update.update("searchEntry", SearchEntry.of(activity.content()))));
		return entries.execute().getMatchedCount();
	}

}
