package org.ashar.activities.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The files in the store, and their rows beside them. */
@Repository
class Intakes implements Indexed {

	private final MongoOperations mongo;

	Intakes(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(IntakeRow.class).createIndex(new Index("intake", Sort.Direction.ASC).named("intake"));
		store.indexOps(Intake.class)
			.createIndex(new Index("state", Sort.Direction.ASC).on("emptied", Sort.Direction.ASC)
				.on("created", Sort.Direction.ASC)
				.named("kept"));
	}

	Optional<Intake> find(IntakeId id) {
		return Optional.ofNullable(mongo.findById(id, Intake.class));
	}

	/** The rows come first: where the file is known, all of them are. */
	Intake add(Intake intake, List<IntakeRow> rows) {
		rows.forEach(this::add);
		try {
			return mongo.insert(intake);
		}
		catch (DuplicateKeyException repeated) {
			return find(intake.id()).orElseThrow(() -> repeated);
		}
	}

	private void add(IntakeRow row) {
		try {
			mongo.insert(row);
		}
		catch (DuplicateKeyException repeated) {
			// The same request was here before, and was cut off.
		}
	}

	/** Whether it was in this state until now. */
	boolean move(IntakeId id, IntakeState from, IntakeState to) {
		Query known = new Query(Criteria.where("_id").is(id).and("state").is(from));
		return mongo.updateFirst(known, new Update().set("state", to), Intake.class).getMatchedCount() == 1;
	}

	/** The outcome of a row; another one that was written first stays. */
	void end(IntakeRow row) {
		Query open = new Query(Criteria.where("_id").is(row.id()).and("state").in(RowState.NEW, RowState.CHANGED));
		mongo.updateFirst(open, new Update().set("state", row.state()).set("findings", row.findings()),
				IntakeRow.class);
	}

	List<IntakeRow> rows(IntakeId intake, List<RowState> states, @Nullable String after, int limit) {
		Conditions wanted = new Conditions().is("intake", intake);
		if (!states.isEmpty()) {
			wanted.and(Criteria.where("state").in(states));
		}
		return mongo.find(wanted.oldestFirst("_id", after, limit), IntakeRow.class);
	}

	long count(IntakeId intake, RowState state) {
		return mongo.count(new Conditions().is("intake", intake).is("state", state).query(), IntakeRow.class);
	}

	/**
	 * Some in these states that were read until then, and of which the rows are known.
	 */
	List<Intake> until(Instant then, List<IntakeState> states, int limit) {
		return mongo.find(new Query(Criteria.where("state").in(states).and("emptied").is(null).and("created").lte(then))
			.limit(limit), Intake.class);
	}

	/** The rows go first: where the file is not known, none of them is. */
	void forget(Intake intake) {
		mongo.remove(rowsOf(intake), IntakeRow.class);
		mongo.remove(new Query(Criteria.where("_id").is(intake.id()).and("state").is(IntakeState.OPEN)), Intake.class);
	}

	/** Which rows made or changed which records stays; those that never did go. */
	void empty(Intake intake) {
		mongo.remove(rowsOf(intake).addCriteria(Criteria.where("state").in(RowState.NEW, RowState.CHANGED)),
				IntakeRow.class);
		mongo.updateMulti(rowsOf(intake),
				new Update().set("label", IntakeRow.FORGOTTEN)
					.set("differences", List.of())
					.unset("activity")
					.unset("judgement"),
				IntakeRow.class);
		mongo.updateFirst(new Query(Criteria.where("_id").is(intake.id())),
				new Update().set("state", IntakeState.DONE).set("emptied", true), Intake.class);
	}

	private static Query rowsOf(Intake intake) {
		return new Query(Criteria.where("intake").is(intake.id()));
	}

}
