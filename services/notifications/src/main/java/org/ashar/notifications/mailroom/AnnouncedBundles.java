package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The stored bundles of announcements that are not counted for them. One with letters of
 * which nobody knows whether they arrived is not, until somebody has decided.
 */
@Repository
class AnnouncedBundles implements Indexed {

	private final MongoOperations mongo;

	private final Bundles bundles;

	AnnouncedBundles(MongoOperations mongo, Bundles bundles) {
		this.mongo = mongo;
		this.bundles = bundles;
	}

	Map<LetterState, Long> count(UUID announcement, Collection<String> but) {
		return bundles.count(of(announcement, but));
	}

	/** How many letters wait or are under way in those that were due by then. */
	long waiting(UUID announcement, Collection<String> but, Instant by) {
		Map<LetterState, Long> counts = bundles.count(of(announcement, but).and("due").lte(Date.from(by)));
		return LetterState.WAITING.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
	}

	private static Criteria of(UUID announcement, Collection<String> but) {
		Criteria open = of(announcement);
		return but.isEmpty() ? open : open.and("_id").nin(but);
	}

	List<Bulletins.Settled> settled(UUID announcement, int limit) {
		return bundles
			.find(Query.query(of(announcement).and("settledAt").exists(true).and("doubtful").exists(false))
				.limit(limit))
			.stream()
			.map(bundle -> new Bulletins.Settled(bundle.id().toString(), counts(bundle)))
			.toList();
	}

	private static Map<LetterState, Long> counts(Bundle bundle) {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		bundle.marks()
			.stream()
			.filter(mark -> !Mark.isApart(mark))
			.forEach(mark -> counts.merge(Mark.state(mark, false), 1L, Long::sum));
		return counts;
	}

	void forget(Collection<String> ids) {
		mongo.updateMulti(Query.query(Criteria.where("_id").in(ids)), new Update().unset("announcement"),
				Bundles.COLLECTION);
	}

	private static Criteria of(UUID announcement) {
		return Criteria.where("announcement").is(announcement.toString());
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(Bundles.COLLECTION)
			.createIndex(new Index("announcement", Sort.Direction.ASC).sparse().named("announcement"));
	}

}
