package org.ashar.notifications.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Conditions;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored messages to endpoints. */
@Repository
class Deliveries implements Indexed {

	private final Aggregates<Delivery> deliveries;

	Deliveries(AggregateStore store) {
		this.deliveries = store.of(Delivery.class);
	}

	/** Those that are there already stay as they are; how many were new. */
	int addAll(List<Delivery> planned) {
		return deliveries.addAll(planned);
	}

	Delivery add(Delivery planned) {
		return deliveries.addOnce(planned);
	}

	void save(Delivery delivery) {
		deliveries.save(delivery);
	}

	Optional<Delivery> find(DeliveryId id) {
		return deliveries.find(id);
	}

	/** Those that have been due longest, but not to these. */
	List<Delivery> due(Instant now, Collection<EndpointId> busy, int limit) {
		Criteria due = Criteria.where("due").lte(now);
		if (!busy.isEmpty()) {
			due.and("endpoint").nin(busy);
		}
		return deliveries.find(Query.query(due).with(Sort.by("due")).limit(limit));
	}

	/** The newest first. */
	List<Delivery> to(EndpointId endpoint, @Nullable String after, int limit) {
		return deliveries.find(new Conditions().is("endpoint", endpoint).newestFirst("place", after, limit));
	}

	/** Removes those that ended at this time or before; how many. */
	long forget(Instant before, int limit) {
		List<DeliveryId> old = deliveries.find(Query.query(Criteria.where("endedAt").lte(before)).limit(limit))
			.stream()
			.map(Delivery::id)
			.toList();
		return old.isEmpty() ? 0
				: deliveries.operations()
					.remove(Query.query(Criteria.where("_id").in(old)), Delivery.class)
					.getDeletedCount();
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Delivery.class);
		indexes.createIndex(new Index("due", Sort.Direction.ASC).sparse().named("due"));
		indexes.createIndex(new Index("endedAt", Sort.Direction.ASC).sparse().named("ended"));
		indexes.createIndex(new Index("endpoint", Sort.Direction.ASC).on("place", Sort.Direction.DESC).named("list"));
	}

}
