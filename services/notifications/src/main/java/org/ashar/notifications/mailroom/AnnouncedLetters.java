package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored letters of announcements that are not counted for them. */
@Repository
class AnnouncedLetters implements Indexed {

	/** Where letters stay; of those that are unknown somebody may know better. */
	private static final Set<LetterState> SETTLED = EnumSet.of(LetterState.ACCEPTED, LetterState.SOFT_BOUNCED,
			LetterState.HARD_BOUNCED, LetterState.FAILED, LetterState.COMPLAINED, LetterState.SUPPRESSED,
			LetterState.ABORTED);

	private final Aggregates<Letter> letters;

	AnnouncedLetters(AggregateStore store) {
		this.letters = store.of(Letter.class);
	}

	Map<LetterState, Long> count(UUID announcement, Collection<String> but) {
		Criteria open = of(announcement, but);
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		letters.operations()
			.aggregate(Aggregation.newAggregation(Aggregation.match(open),
					Aggregation.group("journey.state").count().as("letters")), Letter.class, Document.class)
			.forEach(found -> counts.put(LetterState.valueOf(found.getString("_id")),
					((Number) found.get("letters")).longValue()));
		return counts;
	}

	/** How many of these are due by then or under way. */
	long waiting(UUID announcement, Collection<String> but, Instant by) {
		Criteria waiting = of(announcement, but).and("journey.state")
			.in(LetterState.WAITING)
			.and("journey.due")
			.lte(by);
		return letters.operations().count(Query.query(waiting), Letter.class);
	}

	private static Criteria of(UUID announcement, Collection<String> but) {
		Criteria open = Criteria.where("announcement").is(announcement);
		return but.isEmpty() ? open : open.and("_id").nin(but);
	}

	List<Letter> settled(UUID announcement, int limit) {
		return letters
			.find(Query.query(Criteria.where("announcement").is(announcement).and("journey.state").in(SETTLED))
				.limit(limit));
	}

	/** Nothing changes such a letter any more, so no version is asked for. */
	void forget(Collection<String> ids) {
		letters.operations()
			.updateMulti(Query.query(Criteria.where("_id").in(ids)),
					new Update().unset("announcement").inc("version", 1), Letter.class);
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Letter.class)
			.createIndex(new Index("announcement", Sort.Direction.ASC).sparse().named("announcement"));
	}

}
