package org.ashar.notifications.mailroom;

import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored letters of one person, found by the index that digests use. */
@Repository
class PersonalLetters {

	private final Aggregates<Letter> letters;

	PersonalLetters(AggregateStore store) {
		this.letters = store.of(Letter.class);
	}

	/** The newest first. */
	List<Letter> to(UUID person, int limit) {
		return letters.find(Query.query(Criteria.where("person").is(person))
			.with(Sort.by(Sort.Direction.DESC, "plannedAt", "_id"))
			.limit(limit));
	}

}
