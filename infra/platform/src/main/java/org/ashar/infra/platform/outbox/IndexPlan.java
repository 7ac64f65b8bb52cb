package org.ashar.infra.platform.outbox;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Makes all indexes of a service, one after another, once its beans stand and before it
 * answers anyone.
 */
final class IndexPlan implements SmartInitializingSingleton {

	private final MongoOperations mongo;

	private final Relay relay;

	private final List<Indexed> indexed;

	IndexPlan(MongoOperations mongo, Relay relay, List<Indexed> indexed) {
		this.mongo = mongo;
		this.relay = relay;
		this.indexed = indexed;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (String collection : this.relay.collections()) {
			this.mongo.indexOps(collection).createIndex(new Index("outbox.since", Sort.Direction.ASC).named("outbox"));
		}
		this.indexed.forEach((repository) -> repository.createIndexes(this.mongo));
	}

}
