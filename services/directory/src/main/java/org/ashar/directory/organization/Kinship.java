package org.ashar.directory.organization;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** Which organizations stand above which, by parenthood or membership. */
@Repository
class Kinship extends Ties {

	Kinship(MongoOperations mongo) {
		super(mongo, "kinship");
	}

}
