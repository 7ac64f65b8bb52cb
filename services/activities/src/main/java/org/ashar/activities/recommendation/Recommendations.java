package org.ashar.activities.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.language.SearchKeys;
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

/** The recommendations in the store. */
@Repository
class Recommendations implements Indexed {

	private static final List<RecommendationState> PUBLIC = List.of(RecommendationState.PUBLISHED,
			RecommendationState.SUPERSEDED, RecommendationState.MERGED, RecommendationState.ARCHIVED);

	private static final List<ResponseStatus> AWAITED = List.of(ResponseStatus.SENT, ResponseStatus.ACKNOWLEDGED);

	private static final String PROPOSER = "proposals.items.account";

	private static final String NEXT = "response.deadline.next";

	private static final String DUE = "response.deadline.due";

	private static final String LAST = "response.deadline.last";

	private final Aggregates<Recommendation> aggregates;

	private final Likeness likeness;

	Recommendations(AggregateStore store, Likeness likeness) {
		this.aggregates = store.audited(Recommendation.class);
		this.likeness = likeness;
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Recommendation.class);
		// One value of each leads to a list in its order.
		for (String field : List.of("leadBodies", "topics", "areas")) {
			indexes.createIndex(new Index("content." + field, Sort.Direction.ASC).on("place", Sort.Direction.ASC)
				.named(field + ".place"));
		}
		for (String field : List.of("parentId", "sourceDocumentId", "adoptedAt.eventId", "setId")) {
			indexes
				.createIndex(new Index("content." + field, Sort.Direction.ASC).on("signposts.order", Sort.Direction.ASC)
					.named(field + ".order"));
		}
		indexes.createIndex(new Index("addressing.handovers.from", Sort.Direction.ASC).named("takenFrom"));
		indexes.createIndex(new Index("addressing.undecided", Sort.Direction.ASC).named("undecided"));
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		for (String field : List.of("hasPending", "likeness", PROPOSER)) {
			indexes.createIndex(new Index(field, Sort.Direction.ASC).named(field).sparse());
		}
		indexes.createIndex(new Index(NEXT, Sort.Direction.ASC).named("nextLine").sparse());
		indexes.createIndex(new Index("signposts.gapPlace", Sort.Direction.ASC).named("gapPlace").sparse());
		indexes.createIndex(new Index("response.status", Sort.Direction.ASC).on(DUE, Sort.Direction.ASC).named("due"));
		indexes
			.createIndex(new Index("response.status", Sort.Direction.ASC).on(LAST, Sort.Direction.ASC).named("last"));
		indexes.createIndex(new Index("content.setId", Sort.Direction.ASC).on("state", Sort.Direction.ASC)
			.on("signposts.actionable", Sort.Direction.ASC)
			.named("actionable"));
		indexes.createIndex(new Index("state", Sort.Direction.ASC).on("modified", Sort.Direction.ASC).named("waiting"));
	}

	/** What is already there under this id was made by the same request before. */
	Recommendation add(Recommendation recommendation) {
		recommendation.resembles(likeness.keys(recommendation.content().text()));
		return aggregates.addOnce(recommendation);
	}

	Recommendation save(Recommendation recommendation) {
		recommendation.resembles(likeness.keys(recommendation.content().text()));
		aggregates.save(recommendation);
		return recommendation;
	}

	Optional<Recommendation> find(RecommendationId id) {
		return aggregates.find(id);
	}

	Recommendation visible(RecommendationId id, Actor reader) {
		return find(id).filter(found -> found.state().isPublic() || reader.seesDraftsOf(found.proposer()))
			.orElseThrow(RecommendationProblem.NotFound::new);
	}

	/** The recommendation for somebody who saw this version of it. */
	Recommendation at(RecommendationId id, long version, Actor actor) {
		return aggregates.seen(visible(id, actor), version);
	}

	Map<RecommendationId, List<RecommendationId>> children(Collection<RecommendationId> parents, Actor reader) {
		Map<RecommendationId, List<RecommendationId>> children = new HashMap<>();
		Conditions wanted = new Conditions().and(Criteria.where("content.parentId").in(parents));
		visibility(false, reader, wanted);
		for (Recommendation child : aggregates.find(wanted.query().with(Sort.by("signposts.order")))) {
			RecommendationId parent = Objects.requireNonNull(child.content().parentId());
			children.computeIfAbsent(parent, first -> new ArrayList<>()).add(child.id());
		}
		return children;
	}

	/** Those that silence has brought over a line before this day, the longest first. */
	List<Recommendation> beforeDay(LocalDate today, int limit) {
		return aggregates.find(Query.query(Criteria.where(NEXT).lt(today.toString())).with(Sort.by(NEXT)).limit(limit));
	}

	/** Those that await an answer and have no deadline. */
	List<Recommendation> withoutDeadline(int limit) {
		return aggregates.find(
				Query
					.query(Criteria.where("response.status")
						.in(AWAITED)
						.and(DUE)
						.is(null)
						.and("state")
						.is(RecommendationState.PUBLISHED))
					.limit(limit));
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

	/** Those with at least one of these keys. */
	List<Recommendation> alike(Collection<String> keys, Actor reader, int limit) {
		Conditions wanted = new Conditions().and(Criteria.where("likeness").in(keys));
		visibility(false, reader, wanted);
		return keys.isEmpty() ? List.of() : aggregates.find(wanted.query().limit(limit));
	}

	/** How many of a set are public, and can be acted upon or not. */
	long count(ActivityId set, boolean actionable) {
		return aggregates.operations()
			.count(Query.query(Criteria.where("content.setId")
				.is(set)
				.and("state")
				.is(RecommendationState.PUBLISHED)
				.and("signposts.actionable")
				.is(actionable)), Recommendation.class);
	}

	/** How many answers each body owes, by how long they have been due. */
	List<Overdue> overdue(LocalDate today, int limit) {
		String day = today.toString();
		Aggregation counting = Aggregation.newAggregation(Recommendation.class,
				Aggregation.match(Criteria.where("response.status")
					.in(AWAITED)
					.and(DUE)
					.lt(day)
					.and("state")
					.is(RecommendationState.PUBLISHED)),
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

	/** Some of those that a condition finds, by a field, the least first. */
	List<Recommendation> first(Criteria which, String field, int limit) {
		return aggregates.find(Query.query(which).with(Sort.by(field)).limit(limit));
	}

	/** How many a condition finds, counted so far at most. */
	long count(Criteria which, int atMost) {
		return aggregates.operations().count(Query.query(which).limit(atMost), Recommendation.class);
	}

	List<Recommendation> list(RecommendationFilter filter, LocalDate today, Slice slice, Actor reader) {
		Conditions wanted = wanted(filter);
		visibility(filter.mine(), reader, wanted);
		lateness(filter.lateness(), today.toString(), wanted);
		if (filter.pending()) {
			wanted.and(Reviewers.waitingFor(reader));
		}
		if (filter.proposed()) {
			wanted.is(PROPOSER, reader.account());
		}
		return aggregates.find(switch (filter.order()) {
			case GAP -> wanted.and(Criteria.where("signposts.gapPlace").exists(true))
				.newestFirst("signposts.gapPlace", slice.after(), slice.limit());
			case NUMBER -> wanted.oldestFirst("signposts.order", slice.after(), slice.limit());
			case NEWEST -> wanted.newestFirst("place", slice.after(), slice.limit());
		});
	}

	private static void lateness(@Nullable Lateness lateness, String today, Conditions wanted) {
		if (lateness == null) {
			return;
		}
		if (lateness == Lateness.NONE) {
			wanted.any(Criteria.where("state").ne(RecommendationState.PUBLISHED),
					Criteria.where("response.status").nin(AWAITED));
			return;
		}
		wanted.is("state", RecommendationState.PUBLISHED).and(Criteria.where("response.status").in(AWAITED));
		switch (lateness) {
			case NONE, AWAITING -> wanted.and(Criteria.where(DUE).gte(today));
			case DELAYED -> wanted.and(Criteria.where(DUE).lt(today)).and(Criteria.where(LAST).gte(today));
			case LONG_OVERDUE -> wanted.and(Criteria.where(LAST).lt(today));
		}
	}

	/** Some that a body is asked to answer and has not finally answered. */
	List<Recommendation> openFor(OrganizationId body, int limit) {
		return aggregates.find(open(body).query().limit(limit));
	}

	/** The same, of which it is not noted yet that a decision is awaited. */
	List<Recommendation> unmarkedFor(OrganizationId body, int limit) {
		return aggregates.find(open(body).and(Criteria.where("addressing.undecided").ne(body)).query().limit(limit));
	}

	/** Those that others took over from a body, answered or not. */
	List<Recommendation> takenFrom(OrganizationId body) {
		return aggregates.find(new Conditions().is("state", RecommendationState.PUBLISHED)
			.is("addressing.handovers.from", body)
			.query());
	}

	/** Those of which a person has to say who answers in the place of a body. */
	List<Recommendation> undecidedFor(OrganizationId body) {
		return aggregates
			.find(new Conditions().is("state", RecommendationState.PUBLISHED).is("addressing.undecided", body).query());
	}

	void saveIfChanged(Recommendation recommendation) {
		if (!recommendation.outbox().facts().isEmpty()) {
			save(recommendation);
		}
	}

	private static Conditions open(OrganizationId body) {
		return unanswered().is("content.leadBodies", body);
	}

	private static Conditions unanswered() {
		return new Conditions().is("state", RecommendationState.PUBLISHED)
			.and(Criteria.where("response.status").in(ResponseStatus.UNANSWERED));
	}

	private static Conditions wanted(RecommendationFilter filter) {
		Conditions wanted = new Conditions().is("content.leadBodies", filter.leadBody())
			.is("content.topics", filter.topic())
			.is("content.areas", filter.area())
			.is("content.kind", filter.kind())
			.is("response.status", filter.response())
			.is("content.sourceDocumentId", filter.document())
			.is("content.setId", filter.set())
			.is("content.parentId", filter.parent())
			.is("content.adoptedAt.eventId", filter.event())
			.is("state", filter.state());
		if (filter.undecided()) {
			wanted.any(Criteria.where("addressing.undecided.0").exists(true),
					Criteria.where("addressing.returning.0").exists(true));
		}
		if (filter.awaiting() != null) {
			wanted.is("content.leadBodies", filter.awaiting())
				.is("state", RecommendationState.PUBLISHED)
				.and(Criteria.where("response.status").in(AWAITED));
		}
		if (filter.voiceGap() != null) {
			wanted.and(Criteria.where("signposts.gapPlace").gte(filter.voiceGap() + "-"));
		}
		if (filter.q() != null) {
			Criteria number = Criteria.where("content.number").is(filter.q());
			wanted.any(Conditions.beginning("signposts.words", SearchKeys.words(filter.q()))
				.map(words -> new Criteria[] { number, words })
				.orElse(new Criteria[] { number }));
		}
		return wanted;
	}

	private static void visibility(boolean mine, Actor reader, Conditions wanted) {
		var own = Criteria.where("proposer").in(reader.ownOrganizations());
		if (mine) {
			wanted.and(own);
		}
		else if (!reader.seesDraftsOf(null)) {
			wanted.any(Criteria.where("state").in(PUBLIC), own);
		}
	}

	/** As the store counts. */
	record Counted(@Id OrganizationId body, int overdue, int longOverdue) {

		private Overdue owed() {
			return new Overdue(body, overdue - longOverdue, longOverdue);
		}
	}

}
