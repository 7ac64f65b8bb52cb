package org.ashar.events.outcome;

import java.util.List;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored outcomes, one sheet for each event that has any. */
@Repository
class OutcomeSheets implements Indexed {

	private final Aggregates<OutcomeSheet> aggregates;

	OutcomeSheets(AggregateStore store) {
		this.aggregates = store.of(OutcomeSheet.class);
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(OutcomeSheet.class).createIndex(new Index("open", Sort.Direction.ASC).sparse().named("open"));
	}

	/** An empty one where nobody has written anything. */
	OutcomeSheet of(EventId event) {
		return aggregates.find(event).orElseGet(() -> new OutcomeSheet(event));
	}

	/** The sheet for somebody who saw this version of it. */
	OutcomeSheet seen(EventId event, long version) {
		return aggregates.seen(of(event), version);
	}

	OutcomeSheet save(OutcomeSheet sheet) {
		if (sheet.version() > 0) {
			aggregates.save(sheet);
			return sheet;
		}
		try {
			aggregates.add(sheet);
			return sheet;
		}
		catch (DuplicateKeyException begunMeanwhile) {
			throw new OptimisticLockingFailureException("Somebody else began it");
		}
	}

	/**
	 * All that follows from this publication is done. Nobody who writes on the sheet
	 * needs to notice: its version stays.
	 */
	void close(OutcomeSheet sheet) {
		aggregates.operations()
			.updateFirst(Query.query(Criteria.where("_id").is(sheet.id()).and("publications").is(sheet.publications())),
					new Update().unset("open"), OutcomeSheet.class);
	}

	/** Those from which something follows that is not done. */
	List<OutcomeSheet> open(int limit) {
		return aggregates.find(Query.query(Criteria.where("open").is(true)).limit(limit));
	}

}
