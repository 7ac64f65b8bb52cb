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
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.language.SearchKeys;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The recommendations in the store. */
@Repository
class Recommendations implements Indexed {

	private static final List<RecommendationState> PUBLIC = List.of(RecommendationState.PUBLISHED,
			RecommendationState.SUPERSEDED, RecommendationState.MERGED, RecommendationState.ARCHIVED);

	private static final String PROPOSER = "proposals.items.account";

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
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
		for (String field : List.of("hasPending", "likeness", PROPOSER)) {
			indexes.createIndex(new Index(field, Sort.Direction.ASC).named(field).sparse());
		}
		indexes.createIndex(new Index("signposts.gapPlace", Sort.Direction.ASC).named("gapPlace").sparse());
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

	void saveIfChanged(Recommendation recommendation) {
		if (!recommendation.outbox().facts().isEmpty()) {
			save(recommendation);
		}
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
		Unanswered.lateness(filter.lateness(), today, wanted);
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
				.and(Unanswered.awaited());
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

}
