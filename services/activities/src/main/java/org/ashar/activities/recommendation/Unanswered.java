package org.ashar.activities.recommendation;

import java.time.LocalDate;
import java.util.List;

import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.ComparisonOperators;
import org.springframework.data.mongodb.core.aggregation.ConditionalOperators;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The recommendations in the store by who owes an answer, and owed it before. */
@Repository
class Unanswered implements Indexed {

	private static final List<ResponseStatus> AWAITED = List.of(ResponseStatus.SENT, ResponseStatus.ACKNOWLEDGED);

	private static final String STATUS = "response.status";

	private static final String NEXT = "response.deadline.next";

	private static final String DUE = "response.deadline.due";

	private static final String LAST = "response.deadline.last";

	private static final String FROM = "addressing.handovers.from";

	private static final String UNDECIDED = "addressing.undecided";

	private final Aggregates<Recommendation> aggregates;

	Unanswered(AggregateStore store) {
		this.aggregates = store.audited(Recommendation.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Recommendation.class);
		indexes.createIndex(new Index(FROM, Sort.Direction.ASC).named("takenFrom"));
		indexes.createIndex(new Index(UNDECIDED, Sort.Direction.ASC).named("undecided"));
		indexes.createIndex(new Index(NEXT, Sort.Direction.ASC).named("nextLine").sparse());
		indexes.createIndex(new Index(STATUS, Sort.Direction.ASC).on(DUE, Sort.Direction.ASC).named("due"));
		indexes.createIndex(new Index(STATUS, Sort.Direction.ASC).on(LAST, Sort.Direction.ASC).named("last"));
	}

	/** An answer is due, or will be. */
	static Criteria awaited() {
		return Criteria.where(STATUS).in(AWAITED);
	}

	/** Adds to what is wanted for how long an answer has been due on a day. */
	static void lateness(@Nullable Lateness lateness, LocalDate day, Conditions wanted) {
		String today = day.toString();
		if (lateness == null) {
			return;
		}
		if (lateness == Lateness.NONE) {
			wanted.any(Criteria.where("state").ne(RecommendationState.PUBLISHED), Criteria.where(STATUS).nin(AWAITED));
			return;
		}
		wanted.is("state", RecommendationState.PUBLISHED).and(awaited());
		switch (lateness) {
			case NONE, AWAITING -> wanted.and(Criteria.where(DUE).gte(today));
			case DELAYED -> wanted.and(Criteria.where(DUE).lt(today)).and(Criteria.where(LAST).gte(today));
			case LONG_OVERDUE -> wanted.and(Criteria.where(LAST).lt(today));
		}
	}

	/** Those that silence has brought over a line before this day, the longest first. */
	List<Recommendation> beforeDay(LocalDate today, int limit) {
		return aggregates.find(Query.query(Criteria.where(NEXT).lt(today.toString())).with(Sort.by(NEXT)).limit(limit));
	}

	/** Those that await an answer and have no deadline. */
	List<Recommendation> withoutDeadline(int limit) {
		return aggregates.find(published().and(awaited()).and(Criteria.where(DUE).is(null)).query().limit(limit));
	}

	/** False when somebody else was faster. */
	boolean saveUnlessChanged(Recommendation recommendation) {
		try {
			aggregates.save(recommendation);
			return true;
		}
		catch (OptimisticLockingFailureException tooLate) {
			return false;
		}
	}

	/** How many answers each body owes, by how long they have been due. */
	List<Overdue> overdue(LocalDate today, int limit) {
		String day = today.toString();
		Aggregation counting = Aggregation.newAggregation(Recommendation.class,
				Aggregation.match(awaited().and(DUE).lt(day).and("state").is(RecommendationState.PUBLISHED)),
				Aggregation.unwind("content.leadBodies"),
				Aggregation.group("content.leadBodies")
					.count()
					.as("overdue")
					.sum(ConditionalOperators.when(ComparisonOperators.Lt.valueOf(LAST).lessThanValue(day))
						.then(1)
						.otherwise(0))
					.as("longOverdue"),
				Aggregation
					.sort(Sort.by(Sort.Order.desc("longOverdue"), Sort.Order.desc("overdue"), Sort.Order.asc("_id"))),
				Aggregation.limit(limit));
		return aggregates.operations()
			.aggregate(counting, Recommendation.class, Counted.class)
			.getMappedResults()
			.stream()
			.map(Counted::owed)
			.toList();
	}

	/** Some that a body is asked to answer and has not finally answered. */
	List<Recommendation> openFor(OrganizationId body, int limit) {
		return aggregates.find(open(body).query().limit(limit));
	}

	/** The same, of which it is not noted yet that a decision is awaited. */
	List<Recommendation> unmarkedFor(OrganizationId body, int limit) {
		return aggregates.find(open(body).and(Criteria.where(UNDECIDED).ne(body)).query().limit(limit));
	}

	/** Those that others took over from a body, answered or not. */
	List<Recommendation> takenFrom(OrganizationId body) {
		return aggregates.find(published().is(FROM, body).query());
	}

	/** Those of which a person has to say who answers in the place of a body. */
	List<Recommendation> undecidedFor(OrganizationId body) {
		return aggregates.find(published().is(UNDECIDED, body).query());
	}

	private static Conditions open(OrganizationId body) {
		return published().and(Criteria.where(STATUS).in(ResponseStatus.UNANSWERED)).is("content.leadBodies", body);
	}

	private static Conditions published() {
		return new Conditions().is("state", RecommendationState.PUBLISHED);
	}

	/** As the store counts. */
	record Counted(@Id OrganizationId body, int overdue, int longOverdue) {

		private Overdue owed() {
			return new Overdue(body, overdue - longOverdue, longOverdue);
		}
	}

}
