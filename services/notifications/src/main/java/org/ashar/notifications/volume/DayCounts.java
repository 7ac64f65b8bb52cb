package org.ashar.notifications.volume;

import java.util.Collection;
import java.util.List;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored counts. */
@Repository
class DayCounts implements Indexed {

	/** Nobody wants more than this in a day, and the document stays small. */
	private static final int MOST = 50;

	private final MongoOperations mongo;

	DayCounts(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Once for each occasion, however often it is said. */
	void add(String key, long day, String occasion) {
		Query uncounted = Query.query(Criteria.where("_id").is(DayCount.id(key, day)).and("occasions").ne(occasion));
		Update counted = new Update().setOnInsert("key", key).setOnInsert("day", day);
		counted.push("occasions").slice(-MOST).each(occasion);
		try {
			mongo.upsert(uncounted, counted, DayCount.class);
		}
		catch (DuplicateKeyException repeated) {
			// It is counted: the upsert could only have made a second document.
			return;
		}
	}

	/** The earliest first. */
	List<DayCount> since(long day, Collection<String> keys) {
		return mongo.find(Query.query(Criteria.where("key").in(keys).and("day").gte(day)).with(Sort.by("day")),
				DayCount.class);
	}

	void forget(long before) {
		mongo.remove(Query.query(Criteria.where("day").lt(before)), DayCount.class);
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		var indexes = operations.indexOps(DayCount.class);
		indexes.createIndex(new Index("key", Sort.Direction.ASC).on("day", Sort.Direction.ASC).named("volume"));
		indexes.createIndex(new Index("day", Sort.Direction.ASC).named("day"));
	}

}
