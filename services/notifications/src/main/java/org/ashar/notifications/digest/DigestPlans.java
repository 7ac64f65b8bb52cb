package org.ashar.notifications.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored plans. */
@Repository
class DigestPlans implements Indexed {

	private final Aggregates<DigestPlan> plans;

	DigestPlans(AggregateStore store) {
		this.plans = store.of(DigestPlan.class);
	}

	/** Nothing changes when the person has one already. */
	void addIfMissing(DigestPlan plan) {
		if (plans.find(plan.id()).isPresent()) {
			return;
		}
		try {
			plans.add(plan);
		}
		catch (DuplicateKeyException raced) {
			// Another one has opened it at the same moment, and it is as good.
			return;
		}
	}

	void save(DigestPlan plan) {
		plans.save(plan);
	}

	Optional<DigestPlan> find(DigestPlanId id) {
		return plans.find(id);
	}

	List<DigestPlan> due(Instant now, int limit) {
		return plans.find(Query.query(Criteria.where("due").lte(now)).with(Sort.by("due")).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(DigestPlan.class).createIndex(new Index("due", Sort.Direction.ASC).named("due"));
	}

}
