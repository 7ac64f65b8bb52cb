package org.ashar.notifications.silence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The copies of what is not answered, and of how far each recommendation has been heard.
 */
@Repository
class SilenceCopies implements Indexed {

	private static final String COLLECTION = "silences";

	private final Mirror<Silence> silences;

	SilenceCopies(Mirrors mirrors) {
		this.silences = mirrors.of(Silence.class, COLLECTION);
	}

	void keep(Silence silence, long sequence) {
		silences.apply(silence.record(), sequence, silence);
	}

	void forget(String record, long sequence) {
		silences.forget(record, sequence);
	}

	/** Those of these followers that were due before this day. */
	List<Silence> dueBefore(LocalDate day, Collection<String> keys, int limit) {
		return silences.find(Query.query(Criteria.where("state.keys").in(keys).and("state.due").lt(day.toString()))
			.with(Sort.by("state.due"))
			.limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(COLLECTION)
			.createIndex(new Index("state.keys", Sort.Direction.ASC).on("state.due", Sort.Direction.ASC).named("owed"));
	}

}
