package org.ashar.infra.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.util.IdGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers for thirty days which body came with which idempotency key, as a hash that
 * tells nothing about it.
 */
final class RememberedKeys {

	static final String COLLECTION = "idempotency";

	private static final Duration KEPT = Duration.ofDays(30);

	/** How many new keys come between two sweeps. */
	private static final int SWEEP = 1_000;

	private final ObjectProvider<MongoOperations> store;

	private final ObjectProvider<Clock> clock;

	private final ObjectProvider<IdGenerator> ids;

	private final JsonMapper json;

	private final AtomicInteger untilSweep = new AtomicInteger();

	RememberedKeys(ObjectProvider<MongoOperations> store, ObjectProvider<Clock> clock, ObjectProvider<IdGenerator> ids,
			JsonMapper json) {
		this.store = store;
		this.clock = clock;
		this.ids = ids;
		// The same content in another order is the same content.
		this.json = json.rebuild()
			.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.build();
	}

	UUID fresh() {
		return ids.getObject().generateId();
	}

	Remembered remember(String caller, String purpose, String key, Object body) {
		UUID id = derived(caller, purpose, key);
		// The key salts the hash, so that a guessed body cannot be confirmed from the
		// store.
		String fingerprint = HexFormat.of().formatHex(hash(key, json.writeValueAsString(body)));
		return new Remembered(id, isFirst(id.toString(), fingerprint));
	}

	/** As if it had never come. */
	void forget(UUID id) {
		store.getObject().remove(Query.query(Criteria.where("_id").is(id.toString())), COLLECTION);
	}

	/** Refuses a key that came before with another body. */
	private boolean isFirst(String id, String fingerprint) {
		MongoOperations mongo = store.getObject();
		Document known = mongo.findById(id, Document.class, COLLECTION);
		if (known != null) {
			return repeats(known, fingerprint);
		}
		try {
			sweepNowAndThen(mongo);
			Date now = Date.from(clock.getObject().instant());
			mongo.insert(new Document("_id", id).append("fingerprint", fingerprint).append("at", now), COLLECTION);
			return true;
		}
		catch (DuplicateKeyException sameMoment) {
			Document winner = mongo.findById(id, Document.class, COLLECTION);
			return repeats(winner, fingerprint);
		}
	}

	/** Never true: it is a repetition, or it is refused. */
	private static boolean repeats(@Nullable Document known, String fingerprint) {
		if (known == null || !fingerprint.equals(known.getString("fingerprint"))) {
			throw new Refusal(Problem.of(HttpStatus.CONFLICT, "idempotency-key-reused"));
		}
		return false;
	}

	private void sweepNowAndThen(MongoOperations mongo) {
		if (untilSweep.getAndUpdate(left -> left == 0 ? SWEEP : left - 1) == 0) {
			Date limit = Date.from(clock.getObject().instant().minus(KEPT));
			mongo.remove(Query.query(Criteria.where("at").lt(limit)), COLLECTION);
		}
	}

	/**
	 * A name-based UUID of version 8 (RFC 9562, appendix B.2), the same on every machine.
	 */
	private static UUID derived(String... parts) {
		ByteBuffer hash = ByteBuffer.wrap(hash(parts));
		return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(3L << 62) | 1L << 63);
	}

	private static byte[] hash(String... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
				digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
				digest.update(bytes);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java platform has SHA-256", impossible);
		}
	}

	/**
	 * What a key stands for.
	 *
	 * @param first whether it had not come before
	 */
	record Remembered(UUID id, boolean first) {
	}

}
