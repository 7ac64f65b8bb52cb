package org.ashar.portal.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

import org.ashar.infra.platform.sealing.Seal;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.session.MapSession;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Browser sessions. Stored under a fingerprint of the id that the cookie carries, with
 * their content sealed: whoever reads the store can neither take a session over nor see
 * the tokens in it.
 */
@Component
final class Sessions implements SessionRepository<MapSession> {

	private static final String COLLECTION = "sessions";

	private static final Duration LIFETIME = Duration.ofHours(12);

	/*
	 * Reading a page moves the end of a session; writing it down once a minute is enough.
	 */
	private static final Duration ACCURACY = Duration.ofMinutes(1);

	/* 256 random bits; those of the library are UUIDs with 122. */
	private static final SessionIdGenerator IDS = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(),
			32)::generateKey;

	private final MongoOperations mongo;

	private final Seal seal;

	private final Clock clock;

	Sessions(MongoOperations mongo, Seal seal, Clock clock) {
		this.mongo = mongo;
		this.seal = seal;
		this.clock = clock;
		mongo.indexOps(COLLECTION).createIndex(new Index("expiresAt", Sort.Direction.ASC).named("expiry"));
	}

	@Override
	public MapSession createSession() {
		MapSession session = new MapSession(IDS);
		session.setMaxInactiveInterval(LIFETIME);
		return session;
	}

	@Override
	public void save(MapSession session) {
		if (!session.getId().equals(session.getOriginalId())) {
			deleteById(session.getOriginalId());
		}
		byte[] content = Attributes.write(session);
		String digest = Attributes.digest(content);
		Instant now = this.clock.instant();
		Query unchanged = byId(session.getId())
			.addCriteria(Criteria.where("digest").is(digest).and("accessedAt").gt(Date.from(now.minus(ACCURACY))));
		if (this.mongo.exists(unchanged, COLLECTION)) {
			return;
		}
		Update update = new Update()
			.set("content", new Binary(this.seal.seal("session", Base64.getEncoder().encodeToString(content))))
			.set("digest", digest)
			.set("accessedAt", Date.from(now))
			.set("expiresAt", Date.from(now.plus(LIFETIME)))
			.setOnInsert("createdAt", Date.from(now));
		this.mongo.upsert(byId(session.getId()), update, COLLECTION);
	}

	@Override
	public @Nullable MapSession findById(String id) {
		Query live = byId(id).addCriteria(Criteria.where("expiresAt").gt(Date.from(this.clock.instant())));
		Document found = this.mongo.findOne(live, Document.class, COLLECTION);
		if (found == null) {
			return null;
		}
		String content = this.seal.open("session", found.get("content", Binary.class).getData());
		Map<String, Object> attributes = Attributes.read(Base64.getDecoder().decode(content));
		if (attributes == null) {
			deleteById(id);
			return null;
		}
		MapSession session = new MapSession(id);
		session.setSessionIdGenerator(IDS);
		session.setMaxInactiveInterval(LIFETIME);
		session.setCreationTime(found.getDate("createdAt").toInstant());
		session.setLastAccessedTime(this.clock.instant());
		attributes.forEach(session::setAttribute);
		return session;
	}

	@Override
	public void deleteById(String id) {
		this.mongo.remove(byId(id), COLLECTION);
	}

	@Scheduled(fixedDelayString = "PT10M")
	void sweep() {
		this.mongo.remove(Query.query(Criteria.where("expiresAt").lte(Date.from(this.clock.instant()))), COLLECTION);
	}

	private Query byId(String id) {
		return Query.query(Criteria.where("_id").is(this.seal.fingerprint("session", id)));
	}

}
