package org.ashar.events.ticket;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import org.ashar.infra.platform.sealing.Seal;
import org.bson.Document;
import org.bson.types.Binary;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** The keys that sign tickets, in the store, their private halves sealed. */
@Repository
class TicketKeys {

	private static final String COLLECTION = "ticket-keys";

	private static final String PURPOSE = "ticket-key";

	private final MongoOperations mongo;

	private final Seal seal;

	TicketKeys(MongoOperations mongo, Seal seal) {
		this.mongo = mongo;
		this.seal = seal;
	}

	/** The one that takes over first comes first. */
	List<TicketKey> all() {
		return mongo.findAll(Document.class, COLLECTION)
			.stream()
			.map(this::read)
			.sorted(Comparator.comparing(TicketKey::signsFrom))
			.toList();
	}

	/** Adds a key unless another instance added one with this id. */
	void add(String id, Instant signsFrom) {
		KeyPair pair = generate();
		String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
		Document document = new Document("_id", id).append("public", new Binary(pair.getPublic().getEncoded()))
			.append("private", new Binary(seal.seal(PURPOSE, secret)))
			.append("signsFrom", Date.from(signsFrom));
		try {
			mongo.insert(document, COLLECTION);
		}
		catch (DuplicateKeyException madeByAnotherInstance) {
			// Both need the same key: the one that came first is read next.
			return;
		}
	}

	private TicketKey read(Document document) {
		byte[] publicKey = document.get("public", Binary.class).getData();
		byte[] privateKey = Base64.getDecoder()
			.decode(seal.open(PURPOSE, document.get("private", Binary.class).getData()));
		return new TicketKey(document.getString("_id"), pair(publicKey, privateKey),
				document.getDate("signsFrom").toInstant());
	}

	private static KeyPair pair(byte[] publicKey, byte[] privateKey) {
		try {
			KeyFactory factory = KeyFactory.getInstance("EC");
			return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(publicKey)),
					factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
		}
		catch (GeneralSecurityException broken) {
			throw new IllegalStateException("A key for tickets in the store is broken", broken);
		}
	}

	private static KeyPair generate() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("Every Java platform has P-256", impossible);
		}
	}

}
