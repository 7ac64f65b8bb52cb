package org.ashar.notifications.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Indexed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The stored endpoints. */
@Repository
class Endpoints implements Indexed {

	private final Aggregates<Endpoint> endpoints;

	Endpoints(AggregateStore store) {
		this.endpoints = store.of(Endpoint.class);
	}

	Endpoint add(Endpoint endpoint) {
		return endpoints.addOnce(endpoint);
	}

	/** Nothing is written where nothing has happened. */
	Endpoint save(Endpoint endpoint) {
		if (!endpoint.outbox().facts().isEmpty()) {
			endpoints.save(endpoint);
		}
		return endpoint;
	}

	void remove(Endpoint endpoint) {
		endpoints.operations().remove(Query.query(Criteria.where("_id").is(endpoint.id())), Endpoint.class);
	}

	Optional<Endpoint> find(EndpointId id) {
		return endpoints.find(id);
	}

	/** The endpoint for somebody who saw this version of it. */
	Endpoint seen(Endpoint endpoint, long version) {
		return endpoints.seen(endpoint, version);
	}

	List<Endpoint> of(String owner, int limit) {
		return endpoints.find(Query.query(Criteria.where("owner").is(owner)).with(Sort.by("_id")).limit(limit));
	}

	/** Those that hear of one of these, a page at a time in the order of their ids. */
	List<Endpoint> following(Collection<String> keys, @Nullable EndpointId after, int limit) {
		Criteria criteria = Criteria.where("keys").in(keys).and("active").is(true);
		if (after != null) {
			criteria.and("_id").gt(after);
		}
		return endpoints.find(Query.query(criteria).with(Sort.by("_id")).limit(limit));
	}

	/** Those whose owners should be told that they are disabled. */
	List<Endpoint> untold(Instant now, int limit) {
		return endpoints.find(Query.query(Criteria.where("untold").lte(now)).limit(limit));
	}

	@Override
	public void createIndexes(MongoOperations mongo) {
		var indexes = mongo.indexOps(Endpoint.class);
		indexes.createIndex(new Index("keys", Sort.Direction.ASC).on("active", Sort.Direction.ASC)
			.on("_id", Sort.Direction.ASC)
			.named("followers"));
		indexes.createIndex(new Index("owner", Sort.Direction.ASC).named("owner"));
		indexes.createIndex(new Index("untold", Sort.Direction.ASC).sparse().named("untold"));
	}

}
