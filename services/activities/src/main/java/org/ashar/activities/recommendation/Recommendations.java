package org.ashar.activities.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** The recommendations in the store. */
@Repository
class Recommendations implements Indexed {

	private static final List<RecommendationState> PUBLIC = List.of(RecommendationState.PUBLISHED,
			RecommendationState.SUPERSEDED, RecommendationState.MERGED, RecommendationState.ARCHIVED);

	private final Aggregates<Recommendation> aggregates;

	Recommendations(AggregateStore store) {
		this.aggregates = store.of(Recommendation.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Recommendation.class);
		for (String field : List.of("leadBodies", "topics", "parentId", "sourceDocumentId", "adoptedAt.eventId")) {
			indexes.createIndex(new Index("content." + field, Sort.Direction.ASC).named(field));
		}
		indexes.createIndex(new Index("addressing.handovers.from", Sort.Direction.ASC).named("takenFrom"));
		indexes.createIndex(new Index("addressing.undecided", Sort.Direction.ASC).named("undecided"));
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
	}

	/** What is already there under this id was made by the same request before. */
	Recommendation add(Recommendation recommendation) {
		return aggregates.addOnce(recommendation);
	}

	Recommendation save(Recommendation recommendation) {
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
		for (Recommendation child : aggregates.find(wanted.query().with(Sort.by("place")))) {
			RecommendationId parent = Objects.requireNonNull(child.content().parentId());
			children.computeIfAbsent(parent, first -> new ArrayList<>()).add(child.id());
		}
		return children;
	}

	List<Recommendation> list(RecommendationFilter filter, Slice slice, Actor reader) {
		Conditions wanted = wanted(filter);
		visibility(filter.mine(), reader, wanted);
		return aggregates.find(filter.isOneWhole() ? wanted.oldestFirst("place", slice.after(), slice.limit())
				: wanted.newestFirst("place", slice.after(), slice.limit()));
	}

	/** Some that a body is asked to answer and has not finally answered. */
	List<Recommendation> openFor(OrganizationId body, int limit) {
		return aggregates.find(open(body).query().limit(limit));
	}

	/** The same, of which it is not noted yet that a decision is awaited. */
	List<Recommendation> unmarkedFor(OrganizationId body, int limit) {
		return aggregates.find(open(body).and(Criteria.where("addressing.undecided").ne(body)).query().limit(limit));
	}

	/** Those open ones that another record took over from its double. */
	List<Recommendation> takenFrom(OrganizationId body) {
		return aggregates.find(unanswered().is("addressing.handovers.from", body)
			.is("addressing.handovers.reason", "duplicate")
			.query());
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
			wanted.and(Criteria.where("addressing.undecided.0").exists(true));
		}
		if (filter.awaiting() != null) {
			wanted.is("content.leadBodies", filter.awaiting())
				.is("state", RecommendationState.PUBLISHED)
				.and(Criteria.where("response.status").in(ResponseStatus.SENT, ResponseStatus.ACKNOWLEDGED));
		}
		if (filter.q() != null) {
			wanted.any(Criteria.where("content.number").is(filter.q()),
					Conditions.containing("content.text", filter.q()));
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
