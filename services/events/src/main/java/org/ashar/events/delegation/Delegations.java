package org.ashar.events.delegation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored delegations. */
@Repository
class Delegations implements Indexed {

	private static final int AT_ONCE = 100;

	private final Aggregates<Delegation> aggregates;

	Delegations(AggregateStore store) {
		this.aggregates = store.of(Delegation.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Delegation.class);
		indexes.createIndex(new Index("until", Sort.Direction.ASC).sparse().named("until"));
		indexes.createIndex(new Index("unseated", Sort.Direction.ASC).sparse().named("unseated"));
	}

	/** Under an id that comes from the request: the second time it is there already. */
	Delegation add(Delegation delegation) {
		return aggregates.addOnce(delegation);
	}

	Delegation save(Delegation delegation) {
		if (!delegation.outbox().facts().isEmpty()) {
			aggregates.save(delegation);
		}
		return delegation;
	}

	Delegation get(DelegationId id) {
		return aggregates.find(id).orElseThrow(RegistrationProblem.UnknownLink::new);
	}

	/** Those that time or a crash has left half-way. */
	List<Delegation> unfinished(Instant now, Instant crashed) {
		return Stream.of(Criteria.where("until").lte(now), Criteria.where("unseated").lte(crashed))
			.flatMap(due -> aggregates.find(Query.query(due).limit(AT_ONCE)).stream())
			.toList();
	}

}
