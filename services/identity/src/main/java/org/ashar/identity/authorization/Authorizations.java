package org.ashar.identity.authorization;

import java.time.Instant;
import java.util.Optional;

import org.ashar.infra.platform.outbox.Indexed;
import org.bson.Document;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The authorizations in the store. */
@Repository
class Authorizations implements Indexed {

	private static final String ENDS = "ends";

	private final MongoOperations mongo;

	Authorizations(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		for (String field : new String[] { "code.fingerprint", "access.fingerprint", "refresh.fingerprint", "used",
				ENDS }) {
			store.indexOps(Authorization.class)
				.createIndex(new Index(field, Sort.Direction.ASC).named(field.replace('.', '-')));
		}
	}

	Optional<Authorization> find(String id) {
		return Optional.ofNullable(mongo.findById(id, Authorization.class));
	}

	/** By the fingerprint of a token of one kind: "code", "access" or "refresh". */
	Optional<Authorization> byToken(String kind, String fingerprint) {
		return first(Criteria.where(kind + ".fingerprint").is(fingerprint));
	}

	/** By the fingerprint of a refresh token that was exchanged. */
	Optional<Authorization> byUsed(String fingerprint) {
		return first(Criteria.where("used").is(fingerprint));
	}

	/** False when there is one with this id. */
	boolean add(Authorization authorization) {
		try {
			mongo.getCollection(mongo.getCollectionName(Authorization.class)).insertOne(document(authorization));
			return true;
		}
		catch (com.mongodb.MongoWriteException | DuplicateKeyException exists) {
			return false;
		}
	}

	/** False when another change came first. */
	boolean replace(Authorization authorization, long seen) {
		Document state = document(authorization);
		state.remove("_id");
		Query query = Query.query(Criteria.where("_id").is(authorization.id()).and("revision").is(seen));
		return mongo.updateFirst(query, Update.fromDocument(new Document("$set", state)), Authorization.class)
			.getMatchedCount() > 0;
	}

	void remove(String id) {
		mongo.remove(Query.query(Criteria.where("_id").is(id)), Authorization.class);
	}

	void removeEnded(Instant before) {
		mongo.remove(Query.query(Criteria.where(ENDS).lt(before)), Authorization.class);
	}

	private Optional<Authorization> first(Criteria criteria) {
		return Optional.ofNullable(mongo.findOne(Query.query(criteria), Authorization.class));
	}

	private Document document(Authorization authorization) {
		Document document = new Document();
		mongo.getConverter().write(authorization, document);
		document.remove("_class");
		return document.append(ENDS, java.util.Date.from(authorization.ends()));
	}

}
