package org.ashar.notifications.volume;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.ashar.infra.platform.outbox.Repeated;
import org.bson.Document;
import java.util.Collection;
import java.util.List;
import org.ashar.infra.platform.outbox.Indexed;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
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
	void add(Collection<String> keys, long day, String occasion) {
		List<UpdateOneModel<Document>> counted = keys.stream().map(key -> counted(key, day, occasion)).toList();
		mongo.execute(DayCount.class, collection -> {
			try {
				collection.bulkWrite(counted, new BulkWriteOptions().ordered(false));
			}
			catch (MongoBulkWriteException e) {
				// Those are counted: each could only have made a second document.
				Repeated.in(e);
			}
			return null;
		});
	}

	private static UpdateOneModel<Document> counted(String key, long day, String occasion) {
		Document uncounted = new Document("_id", DayCount.id(key, day)).append("occasions",
				new Document("$ne", occasion));
		Document newest = new Document("$each", List.of(occasion)).append("$slice", -MOST);
		return new UpdateOneModel<>(uncounted, new Document("$setOnInsert", new Document("key", key).append("day", day))
			.append("$push", new Document("occasions", newest)), new UpdateOptions().upsert(true));
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
