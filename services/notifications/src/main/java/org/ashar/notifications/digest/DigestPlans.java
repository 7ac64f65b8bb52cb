package org.ashar.notifications.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored plans. */
@Repository
class DigestPlans implements Indexed {

	private static final Set<String> WINDOW = Set.of("start", "due", "number");

	private final Aggregates<DigestPlan> plans;

	DigestPlans(AggregateStore store) {
		this.plans = store.of(DigestPlan.class);
	}

	/** Nothing changes for a person who has one already. */
	void addMissing(List<DigestPlan> wanted) {
		Query query = Query.query(Criteria.where("_id").in(wanted.stream().map(DigestPlan::id).toList()));
		query.fields().include("_id");
		Set<String> known = plans.operations()
			.find(query, Document.class, plans.operations().getCollectionName(DigestPlan.class))
			.stream()
			.map(found -> found.getString("_id"))
			.collect(Collectors.toSet());
		plans.addAll(wanted.stream().filter(plan -> !known.contains(plan.id().value().toString())).toList());
	}

	void save(DigestPlan plan) {
		plans.save(plan);
	}

	/** Those that somebody else has changed meanwhile stay as they are. */
	void saveAll(List<DigestPlan> changed) {
		if (!changed.isEmpty()) {
			plans.saveAll(changed, WINDOW);
		}
	}

	List<DigestPlan> all(Collection<DigestPlanId> ids) {
		return plans.find(Query.query(Criteria.where("_id").in(ids)));
	}

	Optional<DigestPlan> find(DigestPlanId id) {
		return plans.find(id);
	}

	/**
	 * In the order in which occasions are spread: who is told the same is beside each
	 * other.
	 */
	List<DigestPlan> due(Instant now, int limit) {
		return plans.find(Query.query(Criteria.where("due").lte(now)).with(Sort.by("due", "subscriber")).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(DigestPlan.class)
			.createIndex(new Index("due", Sort.Direction.ASC).on("subscriber", Sort.Direction.ASC).named("window"));
	}

}
