package org.ashar.events.bulk;

import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored decisions about many. */
@Repository
class BulkActions implements Indexed {

	private final MongoOperations mongo;

	BulkActions(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		var indexes = store.indexOps(BulkAction.class);
		indexes.createIndex(new Index("open", Sort.Direction.ASC).named("open"));
		indexes.createIndex(new Index("event", Sort.Direction.ASC).on("place", Sort.Direction.ASC).named("list"));
	}

	/** The one that is there if the same was asked before. */
	BulkAction add(BulkAction action) {
		try {
			return mongo.insert(action);
		}
		catch (DuplicateKeyException askedBefore) {
			return find(action.id()).orElseThrow(() -> askedBefore);
		}
	}

	Optional<BulkAction> find(BulkActionId id) {
		return Optional.ofNullable(mongo.findById(id, BulkAction.class));
	}

	List<BulkAction> open(int limit) {
		return mongo.find(Query.query(Criteria.where("open").is(true)).limit(limit), BulkAction.class);
	}

	void close(BulkAction action) {
		mongo.updateFirst(Query.query(Criteria.where("_id").is(action.id())), Update.update("open", false),
				BulkAction.class);
	}

	List<BulkAction> of(EventId event, Slice slice) {
		return mongo.find(new Conditions().is("event", event).newestFirst("place", slice.after(), slice.limit()),
				BulkAction.class);
	}

}
