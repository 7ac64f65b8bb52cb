package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The stored subscribers; a claim beside them sees to it that an address has one
 * subscriber.
 */
@Repository
class Subscribers implements Indexed {

	private static final String CLAIMS = "addressClaims";

	private static final String OWNER = "subscriber";

	private final Aggregates<Subscriber> subscribers;

	Subscribers(AggregateStore store) {
		this.subscribers = store.of(Subscriber.class);
	}

	/** The subscriber for whom the address is claimed: this one, if it was free. */
	SubscriberId claim(String fingerprint, SubscriberId wanted) {
		MongoOperations mongo = subscribers.operations();
		try {
			mongo.insert(new Document("_id", fingerprint).append(OWNER, wanted.value().toString()), CLAIMS);
			return wanted;
		}
		catch (DuplicateKeyException taken) {
			Document claim = mongo.findById(fingerprint, Document.class, CLAIMS);
			return claim == null ? claim(fingerprint, wanted)
					: new SubscriberId(UUID.fromString(claim.getString(OWNER)));
		}
	}

	/** The subscriber for whom the address is claimed. */
	Optional<Subscriber> claimedBy(String fingerprint) {
		return Optional.ofNullable(subscribers.operations().findById(fingerprint, Document.class, CLAIMS))
			.flatMap(claim -> find(new SubscriberId(UUID.fromString(claim.getString(OWNER)))));
	}

	void release(String fingerprint, SubscriberId owner) {
		subscribers.operations()
			.remove(Query.query(Criteria.where("_id").is(fingerprint).and(OWNER).is(owner.value().toString())), CLAIMS);
	}

	/** What is already there under this id was registered at the same moment. */
	Subscriber add(Subscriber subscriber) {
		try {
			subscribers.add(subscriber);
			return subscriber;
		}
		catch (DuplicateKeyException repeated) {
			return find(subscriber.id()).orElseThrow(() -> repeated);
		}
	}

	void save(Subscriber subscriber) {
		if (!subscriber.outbox().facts().isEmpty()) {
			subscribers.save(subscriber);
		}
	}

	Optional<Subscriber> find(SubscriberId id) {
		return subscribers.find(id);
	}

	List<Subscriber> all(Collection<SubscriberId> ids) {
		return subscribers.find(Query.query(Criteria.where("_id").in(ids)));
	}

	/**
	 * Those who have followed nothing since this time or earlier and are not yet
	 * forgotten altogether.
	 */
	List<Subscriber> idleSince(Instant time, int limit) {
		return subscribers.find(Query.query(Criteria.where("idleSince").lte(time)).limit(limit));
	}

	/** Those to whom letters may go, a page at a time in the order of their ids. */
	List<Subscriber> active(@Nullable SubscriberId after, int limit) {
		Criteria criteria = Criteria.where("status").is(SubscriberStatus.ACTIVE);
		if (after != null) {
			criteria.and("_id").gt(after);
		}
		return subscribers.find(Query.query(criteria).with(Sort.by("_id")).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		mongo.indexOps(Subscriber.class)
			.createIndex(new Index("status", Sort.Direction.ASC).on("_id", Sort.Direction.ASC).named("active"));
		mongo.indexOps(Subscriber.class).createIndex(new Index("idleSince", Sort.Direction.ASC).named("idle"));
	}

}
