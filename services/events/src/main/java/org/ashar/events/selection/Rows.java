package org.ashar.events.selection;

import java.util.List;
import java.util.UUID;

import org.ashar.events.reference.Slice;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored rows of selections. */
@Repository
class Rows implements Indexed {

	/** The character behind the slash. */
	private static final char BEHIND = '0';

	private final MongoOperations mongo;

	Rows(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(Row.class)
			.createIndex(
					new Index("selection", Sort.Direction.ASC).on("outcome", Sort.Direction.ASC).named("selection"));
	}

	/** Those that are there already stay as they are. */
	void add(List<Row> rows) {
		if (rows.isEmpty()) {
			return;
		}
		try {
			mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Row.class).insert(rows).execute();
		}
		catch (DuplicateKeyException writtenBefore) {
			// By the same request, which was broken off or sent twice.
			return;
		}
	}

	List<Row> open(UUID selection, int limit) {
		return mongo.find(in(selection, Outcome.OPEN).with(Sort.by("_id")).limit(limit), Row.class);
	}

	void settle(Row row, Outcome outcome, @Nullable RegistrationState state) {
		mongo.updateFirst(Query.query(Criteria.where("_id").is(row.id()).and("outcome").is(Outcome.OPEN)),
				Update.update("outcome", outcome).set("state", state), Row.class);
	}

	long count(UUID selection, Outcome outcome) {
		return mongo.count(in(selection, outcome), Row.class);
	}

	List<Row> list(UUID selection, @Nullable Outcome outcome, Slice slice) {
		String after = slice.after() == null ? Row.id(selection, "") : slice.after();
		Criteria here = Criteria.where("_id").gt(after).lt(selection.toString() + BEHIND);
		if (outcome != null) {
			here.and("selection").is(selection).and("outcome").is(outcome);
		}
		return mongo.find(Query.query(here).with(Sort.by("_id")).limit(slice.limit()), Row.class);
	}

	private static Query in(UUID selection, Outcome outcome) {
		return Query.query(Criteria.where("selection").is(selection).and("outcome").is(outcome));
	}

}
