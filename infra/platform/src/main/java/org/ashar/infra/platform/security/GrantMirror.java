package org.ashar.infra.platform.security;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The service's own copy of the grants of accounts and clients, in the collection
 * {@code grants}; it only moves forward.
 */
public final class GrantMirror {

	private static final String COLLECTION = "grants";

	private static final int ATTEMPTS = 10;

	private final MongoOperations mongo;

	GrantMirror(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * Replaces an account's grants by those of a later message; an earlier or repeated
	 * sequence changes nothing.
	 */
	public void apply(String account, long sequence, List<Grant> grants) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (moved(account, sequence, grants) || sequenceOf(account) >= sequence) {
				return;
			}
		}
		throw new IllegalStateException("The grants of an account kept changing under a write");
	}

	/** The grants as last heard, expired ones included; none for an unknown account. */
	List<Grant> of(String account) {
		Document stored = stored(account);
		return stored == null ? List.of()
				: stored.getList("grants", Document.class).stream().flatMap(GrantMirror::read).toList();
	}

	// An upsert whose condition fails tries to insert the same id again: the store's
	// refusal means "not newer", or a race.
	private boolean moved(String account, long sequence, List<Grant> grants) {
		Update state = new Update().set("sequence", sequence)
			.set("grants", grants.stream().map(GrantMirror::write).toList());
		try {
			mongo.upsert(Query.query(where("_id").is(account).and("sequence").lt(sequence)), state, COLLECTION);
			return true;
		}
		catch (DuplicateKeyException notNewer) {
			return false;
		}
	}

	private long sequenceOf(String account) {
		Document stored = stored(account);
		return stored == null ? -1 : ((Number) stored.get("sequence")).longValue();
	}

	private @Nullable Document stored(String account) {
		return mongo.findOne(Query.query(where("_id").is(account)), Document.class, COLLECTION);
	}

	private static Document write(Grant grant) {
		return new Document("role", grant.role().code()).append("scope", grant.scope())
			.append("start", Date.from(grant.start()))
			.append("end", Optional.ofNullable(grant.end()).map(Date::from).orElse(null));
	}

	// A role of a newer version is passed over, so that an older service beside a newer
	// one goes on.
	private static Stream<Grant> read(Document stored) {
		Date end = stored.getDate("end");
		Instant until = end == null ? null : end.toInstant();
		return Role.of(stored.getString("role"))
			.stream()
			.map(role -> new Grant(role, stored.getString("scope"), stored.getDate("start").toInstant(), until));
	}

}
