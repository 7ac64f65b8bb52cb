package org.ashar.infra.platform.outbox;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A repository that needs indexes. They are made one after another, from one thread,
 * before the service is ready.
 */
public interface Indexed {

	void createIndexes(MongoOperations mongo);

}
