package org.ashar.identity.signin;

import java.time.Instant;
import java.util.Optional;

import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Indexed;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The sign-ins in the store: each step is one conditional write. */
@Repository
class SignIns implements Indexed {

	static final int TRIES = 5;

	private static final String ENDS = "ends";

	private static final String CODE = "codeFingerprint";

	private static final String CODE_ENDS = "codeEnds";

	private final MongoOperations mongo;

	SignIns(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public void createIndexes(MongoOperations store) {
		store.indexOps(SignIn.class).createIndex(new Index(ENDS, Sort.Direction.ASC).named(ENDS));
	}

	void open(SignIn signIn) {
		mongo.insert(signIn);
	}

	Optional<SignIn> find(String id) {
		return Optional.ofNullable(mongo.findById(id, SignIn.class));
	}

	/** Notes the code that is about to be sent, in place of an earlier one. */
	void ask(String id, EmailAddress email, Language language, String codeFingerprint, Instant codeEnds, Instant ends) {
		Update update = new Update().set("email", email)
			.set("language", language)
			.set(CODE, codeFingerprint)
			.set(CODE_ENDS, codeEnds)
			.set("tries", 0)
			.set(ENDS, ends)
			.unset("account");
		mongo.upsert(by(id), update, SignIn.class);
	}

	/**
	 * Counts a try before the code is compared; empty when there is none left or no code
	 * that is still taken.
	 */
	Optional<SignIn> attempt(String id, Instant now) {
		Query query = Query
			.query(Criteria.where("_id").is(id).and(CODE).exists(true).and(CODE_ENDS).gt(now).and("tries").lt(TRIES));
		Update update = new Update().inc("tries", 1);
		return Optional.ofNullable(
				mongo.findAndModify(query, update, FindAndModifyOptions.options().returnNew(true), SignIn.class));
	}

	/** Takes the code: of several who type it at once, one gets the sign-in. */
	Optional<SignIn> takeCode(String id, String codeFingerprint) {
		Query query = Query.query(Criteria.where("_id").is(id).and(CODE).is(codeFingerprint));
		return Optional.ofNullable(mongo.findAndRemove(query, SignIn.class));
	}

	/** Takes a verified sign-in that is not too old. */
	Optional<SignIn> takeVerified(String id, Instant now) {
		Query query = Query.query(Criteria.where("_id").is(id).and("account").exists(true).and(ENDS).gt(now));
		return Optional.ofNullable(mongo.findAndRemove(query, SignIn.class));
	}

	void forget(String id) {
		mongo.remove(by(id), SignIn.class);
	}

	void forgetEnded(Instant now) {
		mongo.remove(Query.query(Criteria.where(ENDS).lte(now)), SignIn.class);
	}

	private static Query by(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

}
