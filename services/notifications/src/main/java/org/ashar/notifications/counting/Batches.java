package org.ashar.notifications.counting;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.springframework.stereotype.Repository;

/** The stored batch. */
@Repository
class Batches {

	private final Aggregates<Batch> batches;

	Batches(AggregateStore store) {
		this.batches = store.of(Batch.class);
	}

	Batch open() {
		return batches.find(Batch.ID).orElseGet(() -> batches.addOnce(Batch.none()));
	}

	void save(Batch batch) {
		batches.save(batch);
	}

}
