package org.ashar.notifications.occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

/** The stored occasions. */
@Repository
class Occasions implements Indexed {

	private final Aggregates<Occasion> occasions;

	Occasions(AggregateStore store) {
		this.occasions = store.of(Occasion.class);
	}

	/** False when the message about it came before. */
	boolean add(Occasion occasion) {
		try {
			occasions.add(occasion);
			return true;
		}
		catch (DuplicateKeyException repeated) {
			return false;
		}
	}

	void save(Occasion occasion) {
		occasions.save(occasion);
	}

	void saveChanged(Occasion occasion) {
		if (!occasion.outbox().facts().isEmpty()) {
			occasions.save(occasion);
		}
	}

	List<Occasion> all(Collection<String> ids) {
		return occasions.find(Query.query(Criteria.where("_id").in(ids)));
	}

	/** Those of an earlier release, of which no more come, when there are no others. */
	List<Occasion> open(int limit) {
		List<Occasion> spreading = open("spreading", limit);
		return spreading.isEmpty() ? open("open", limit) : spreading;
	}

	private List<Occasion> open(String how, int limit) {
		return occasions.find(Query.query(Criteria.where(how).is(true)).with(Sort.by("arrivedAt")).limit(limit));
	}

	boolean hasOpenBefore(Instant time) {
		return Stream.of("open", "spreading")
			.anyMatch(
					how -> !occasions.find(Query.query(Criteria.where(how).is(true).and("arrivedAt").lt(time)).limit(1))
						.isEmpty());
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		for (String how : List.of("open", "spreading")) {
			mongo.indexOps(Occasion.class)
				.createIndex(new Index(how, Sort.Direction.ASC).on("arrivedAt", Sort.Direction.ASC).named(how));
		}
	}

}
