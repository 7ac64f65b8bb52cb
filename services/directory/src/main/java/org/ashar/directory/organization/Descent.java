package org.ashar.directory.organization;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Which organizations came after which, by succession. */
@Repository
class Descent extends Ties {

	Descent(MongoOperations mongo) {
		super(mongo, "descent");
	}

}
