package org.ashar.activities.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
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

	private final Aggregates<Recommendation> aggregates;

	Recommendations(AggregateStore store) {
		this.aggregates = store.of(Recommendation.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Recommendation.class);
		for (String field : List.of("leadBodies", "topics", "parentId", "sourceDocumentId")) {
			indexes.createIndex(new Index("content." + field, Sort.Direction.ASC).named(field));
		}
		indexes.createIndex(new Index("place", Sort.Direction.ASC).named("place"));
	}

	/** What is already there under this id was made by the same request before. */
	Recommendation add(Recommendation recommendation) {
		try {
			aggregates.add(recommendation);
			return recommendation;
		}
		catch (DuplicateKeyException repeated) {
			return aggregates.find(recommendation.id()).orElseThrow(() -> repeated);
		}
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
		Recommendation recommendation = visible(id, actor);
		if (recommendation.version() != version) {
			throw new OptimisticLockingFailureException("Another change came first");
		}
		return recommendation;
	}

	Map<RecommendationId, List<RecommendationId>> children(Collection<RecommendationId> parents, Actor reader) {
		Map<RecommendationId, List<RecommendationId>> children = new HashMap<>();
		List<Criteria> all = new ArrayList<>(List.of(Criteria.where("content.parentId").in(parents)));
		visibility(false, reader, all);
		Query query = new Query(new Criteria().andOperator(all)).with(Sort.by("place"));
		for (Recommendation child : aggregates.find(query)) {
			RecommendationId parent = Objects.requireNonNull(child.content().parentId());
			children.computeIfAbsent(parent, first -> new ArrayList<>()).add(child.id());
		}
		return children;
	}

	List<Recommendation> list(RecommendationFilter filter, Slice slice, Actor reader) {
		List<Criteria> all = wanted(filter);
		visibility(filter.mine(), reader, all);
		if (slice.after() != null) {
			Criteria place = Criteria.where("place");
			all.add(filter.isOneWhole() ? place.gt(slice.after()) : place.lt(slice.after()));
		}
		Query query = all.isEmpty() ? new Query() : new Query(new Criteria().andOperator(all));
		Sort.Direction order = filter.isOneWhole() ? Sort.Direction.ASC : Sort.Direction.DESC;
		return aggregates.find(query.with(Sort.by(order, "place")).limit(slice.limit()));
	}

	private static List<Criteria> wanted(RecommendationFilter filter) {
		List<Criteria> all = new ArrayList<>();
		add(all, "content.leadBodies", filter.leadBody());
		add(all, "content.topics", filter.topic());
		add(all, "content.areas", filter.area());
		add(all, "content.kind", filter.kind());
		add(all, "response.status", filter.response());
		add(all, "content.sourceDocumentId", filter.document());
		add(all, "content.setId", filter.set());
		add(all, "content.parentId", filter.parent());
		add(all, "state", filter.state());
		if (filter.awaiting() != null) {
			add(all, "content.leadBodies", filter.awaiting());
			add(all, "state", RecommendationState.PUBLISHED);
			all.add(Criteria.where("response.status").in(ResponseStatus.SENT, ResponseStatus.ACKNOWLEDGED));
		}
		if (filter.q() != null) {
			all.add(textHas(filter.q()));
		}
		return all;
	}

	private static void add(List<Criteria> all, String field, @Nullable Object wanted) {
		if (wanted != null) {
			all.add(Criteria.where(field).is(wanted));
		}
	}

	private static void visibility(boolean mine, Actor reader, List<Criteria> all) {
		var organizations = reader.organizations(Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR);
		var own = Criteria.where("proposer").in(List.copyOf(organizations));
		if (mine) {
			all.add(own);
		}
		else if (!reader.seesDraftsOf(null)) {
			all.add(new Criteria().orOperator(Criteria.where("state").in(PUBLIC), own));
		}
	}

	private static Criteria textHas(String piece) {
		Pattern pattern = Pattern.compile(Pattern.quote(piece), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
		return new Criteria().orOperator(Criteria.where("content.number").is(piece),
				Criteria.where("content.text.ky").regex(pattern), Criteria.where("content.text.ru").regex(pattern),
				Criteria.where("content.text.en").regex(pattern));
	}

}
