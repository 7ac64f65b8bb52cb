package org.ashar.notifications.pace;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * What all instances share: how much of each quota is used, which domains are left alone,
 * since when a sender is known.
 */
@Repository
class Quotas implements Indexed {

	private static final String QUOTAS = "quotas";

	private static final String RESTS = "domainRests";

	private static final String SENDERS = "senders";

	private static final int MOST_RESTS = 1000;

	private final MongoOperations mongo;

	Quotas(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** How many of those wished for are granted. */
	int take(Quota quota, int wish) {
		Update update = new Update().inc("taken", (long) wish).setOnInsert("end", quota.end());
		long taken = ((Number) changed(QUOTAS, quota.id(), update).get("taken")).longValue();
		return (int) Math.clamp(quota.limit() - (taken - wish), 0, wish);
	}

	/** When letters first left in this name: now, if it is new. */
	Instant known(Sender sender, Instant now) {
		return changed(SENDERS, sender.domain(), new Update().setOnInsert("since", now)).getDate("since").toInstant();
	}

	/** A domain is left alone for longer each time; until when. */
	Instant rest(String domain, Instant now) {
		Document before = mongo.findById(domain, Document.class, RESTS);
		Rest next = Rest.after(domain, before == null ? 0 : before.getInteger("times"), now);
		return changed(RESTS, domain, new Update().set("until", next.until()).set("times", next.times()))
			.getDate("until")
			.toInstant();
	}

	/** It takes letters again. */
	void wake(String domain) {
		mongo.remove(Query.query(Criteria.where("_id").is(domain)), RESTS);
	}

	/** Domains that are left alone, or were not long ago. */
	List<Rest> rests(Instant since) {
		return mongo.find(Query.query(Criteria.where("until").gt(since)).limit(MOST_RESTS), Document.class, RESTS)
			.stream()
			.map(found -> new Rest(found.getString("_id"), found.getInteger("times"),
					found.getDate("until").toInstant()))
			.toList();
	}

	void forget(Instant before) {
		mongo.remove(Query.query(Criteria.where("end").lt(before)), QUOTAS);
		mongo.remove(Query.query(Criteria.where("until").lt(before)), RESTS);
	}

	private Document changed(String collection, String id, Update update) {
		try {
			return Objects.requireNonNull(mongo.findAndModify(Query.query(Criteria.where("_id").is(id)), update,
					FindAndModifyOptions.options().upsert(true).returnNew(true), Document.class, collection));
		}
		catch (DuplicateKeyException bothWereFirst) {
			return changed(collection, id, update);
		}
	}

	@Override
	public void createIndexes(MongoOperations operations) {
		operations.indexOps(QUOTAS).createIndex(new Index("end", Sort.Direction.ASC).named("end"));
		operations.indexOps(RESTS).createIndex(new Index("until", Sort.Direction.ASC).named("until"));
	}

}
