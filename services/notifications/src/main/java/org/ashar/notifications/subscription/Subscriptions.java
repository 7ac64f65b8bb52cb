package org.ashar.notifications.subscription;

import org.bson.Document;
import java.util.UUID;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored subscriptions. */
@Repository
class Subscriptions implements Indexed {

	private final Aggregates<Subscription> subscriptions;

	Subscriptions(AggregateStore store) {
		this.subscriptions = store.of(Subscription.class);
	}

	void add(Subscription subscription) {
		try {
			subscriptions.add(subscription);
		}
		catch (DuplicateKeyException raced) {
			throw new OptimisticLockingFailureException("Begun at the same moment");
		}
	}

	void save(Subscription subscription) {
		if (!subscription.outbox().facts().isEmpty()) {
			subscriptions.save(subscription);
		}
	}

	Optional<Subscription> find(SubscriptionId id) {
		return subscriptions.find(id);
	}

	List<Subscription> all(Collection<SubscriptionId> ids) {
		return subscriptions.find(Query.query(Criteria.where("_id").in(ids)));
	}

	/** Those of one person that give letters, in the order they were begun. */
	List<Subscription> activeOf(SubscriberId subscriber) {
		return subscriptions.find(Query.query(Criteria.where("subscriber").is(subscriber).and("active").is(true))
			.with(Sort.by("startedAt", "_id")));
	}

	/** Also those that have ended, the latest first. */
	List<Subscription> ever(SubscriberId subscriber, int limit) {
		return subscriptions.find(Query.query(Criteria.where("subscriber").is(subscriber))
			.with(Sort.by(Sort.Direction.DESC, "startedAt", "_id"))
			.limit(limit));
	}

	/** All of one person, also those that have ended. */
	List<Subscription> of(SubscriberId subscriber) {
		return subscriptions
			.find(Query.query(Criteria.where("subscriber").is(subscriber)).with(Sort.by("startedAt", "_id")));
	}

	/** All of these people, also those that have ended. */
	List<Subscription> of(Collection<SubscriberId> people) {
		return subscriptions.find(Query.query(Criteria.where("subscriber").in(people)));
	}

	List<Subscription> activeOf(Collection<SubscriberId> people) {
		return subscriptions.find(Query.query(Criteria.where("subscriber").in(people).and("active").is(true)));
	}

	/**
	 * Those that follow a thing and give letters, a page at a time in the order of their
	 * ids.
	 */
	List<Subscription> followers(String key, @Nullable SubscriptionId after, int limit) {
		Criteria criteria = Criteria.where("key").is(key).and("active").is(true);
		if (after != null) {
			criteria.and("_id").gt(after);
		}
		return subscriptions.find(Query.query(criteria).with(Sort.by("_id")).limit(limit));
	}

	/** Whose they are, in the order of their ids. */
	List<SubscriberId> readers(String key, @Nullable SubscriberId after, int limit) {
		Criteria criteria = Criteria.where("key").is(key).and("active").is(true);
		if (after != null) {
			criteria.and("subscriber").gt(after);
		}
		Query query = Query.query(criteria).with(Sort.by("subscriber")).limit(limit);
		query.fields().include("subscriber");
		return subscriptions.operations()
			.find(query, Document.class, subscriptions.operations().getCollectionName(Subscription.class))
			.stream()
			.map(found -> new SubscriberId(UUID.fromString(found.getString("subscriber"))))
			.toList();
	}

	/**
	 * Those that were passed on by rule, a page at a time in the order of their ids.
	 * @param active true for those that have begun again since
	 */
	List<Subscription> passedOn(String key, boolean active, @Nullable SubscriptionId after, int limit) {
		Criteria criteria = Criteria.where("key").is(key).and("active").is(active).and("passedTo").exists(true);
		if (after != null) {
			criteria.and("_id").gt(after);
		}
		return subscriptions.find(Query.query(criteria).with(Sort.by("_id")).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Subscription.class);
		indexes.createIndex(new Index("key", Sort.Direction.ASC).on("active", Sort.Direction.ASC)
			.on("_id", Sort.Direction.ASC)
			.named("followers"));
		indexes.createIndex(new Index("key", Sort.Direction.ASC).on("active", Sort.Direction.ASC)
			.on("subscriber", Sort.Direction.ASC)
			.named("readers"));
		indexes.createIndex(new Index("subscriber", Sort.Direction.ASC).named("subscriber"));
	}

}
