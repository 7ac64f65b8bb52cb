package org.ashar.activities.recommendation;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.springframework.stereotype.Repository;

/** The stored refusals of which a letter tells. */
@Repository
class RefusalLetters {

	private final Aggregates<Refusal> letters;

	RefusalLetters(AggregateStore store) {
		this.letters = store.of(Refusal.class);
	}

	/** Nothing changes if it is there. */
	void add(Refusal refusal) {
		letters.addOnce(refusal);
	}

}
