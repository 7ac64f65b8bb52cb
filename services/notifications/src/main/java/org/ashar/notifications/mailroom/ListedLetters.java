package org.ashar.notifications.mailroom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored letters as operators look at them. */
@Repository
class ListedLetters {

	private final Aggregates<Letter> letters;

	ListedLetters(AggregateStore store) {
		this.letters = store.of(Letter.class);
	}

	/** The newest first, by the time they were planned. */
	List<Letter> list(@Nullable LetterState state, @Nullable Place after, int limit) {
		Query query = new Query();
		if (state != null) {
			query.addCriteria(Criteria.where("journey.state").is(state));
		}
		if (after != null) {
			query.addCriteria(new Criteria().orOperator(Criteria.where("plannedAt").lt(after.plannedAt()),
					Criteria.where("plannedAt").is(after.plannedAt()).and("_id").lt(after.id())));
		}
		return letters.find(query.with(Sort.by(Sort.Direction.DESC, "plannedAt", "_id")).limit(limit));
	}

	/** How many stand in each of these states; states without letters are missing. */
	Map<LetterState, Long> count(Set<LetterState> states) {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		letters.operations()
			.aggregate(Aggregation.newAggregation(Aggregation.match(Criteria.where("journey.state").in(states)),
					Aggregation.group("journey.state").count().as("letters")), Letter.class, Document.class)
			.forEach(found -> counts.put(LetterState.valueOf(found.getString("_id")),
					((Number) found.get("letters")).longValue()));
		return counts;
	}

}
