package org.ashar.notifications.numbering;

import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The stored number that was drawn last. */
@Repository
class Numbers {

	private static final String COLLECTION = "numbers";

	private static final Query AUDIENCES = Query.query(Criteria.where("_id").is("audiences"));

	private final MongoOperations mongo;

	Numbers(MongoOperations mongo) {
		this.mongo = mongo;
	}

	long next() {
		try {
			Document drawn = mongo.findAndModify(AUDIENCES, new Update().inc("last", 1L),
					FindAndModifyOptions.options().upsert(true).returnNew(true), Document.class, COLLECTION);
			return ((Number) Objects.requireNonNull(drawn).get("last")).longValue();
		}
		catch (DuplicateKeyException bothWereFirst) {
			return next();
		}
	}

}
