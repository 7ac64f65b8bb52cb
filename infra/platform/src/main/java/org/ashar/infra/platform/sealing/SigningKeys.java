package org.ashar.infra.platform.sealing;

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

import org.bson.Document;
import org.bson.types.Binary;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Signing keys in the store, their private halves sealed. */
public final class SigningKeys {

	private final MongoOperations mongo;

	private final Seal seal;

	private final String collection;

	private final String purpose;

	/**
	 * Those of one purpose.
	 * @param collection where they are kept
	 * @param purpose for what their private halves are sealed
	 */
	public SigningKeys(MongoOperations mongo, Seal seal, String collection, String purpose) {
		this.mongo = mongo;
		this.seal = seal;
		this.collection = collection;
		this.purpose = purpose;
	}

	/** The one that takes over first comes first. */
	public List<SigningKey> all() {
		return this.mongo.findAll(Document.class, this.collection)
			.stream()
			.map(this::read)
			.sorted(Comparator.comparing(SigningKey::signsFrom))
			.toList();
	}

	/** Adds a key unless another instance added one with this id. */
	public void add(String id, Instant signsFrom) {
		KeyPair pair = generate();
		String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
		Document document = new Document("_id", id).append("public", new Binary(pair.getPublic().getEncoded()))
			.append("private", new Binary(this.seal.seal(this.purpose, secret)))
			.append("signsFrom", Date.from(signsFrom));
		try {
			this.mongo.insert(document, this.collection);
		}
		catch (DuplicateKeyException madeByAnotherInstance) {
			// Both need the same key: the one that came first is read next.
			return;
		}
	}

	private SigningKey read(Document document) {
		byte[] publicKey = document.get("public", Binary.class).getData();
		byte[] privateKey = Base64.getDecoder()
			.decode(this.seal.open(this.purpose, document.get("private", Binary.class).getData()));
		KeyPair pair = pair(publicKey, privateKey);
		return new SigningKey(document.getString("_id"), pair, document.getDate("signsFrom").toInstant());
	}

	private static KeyPair pair(byte[] publicKey, byte[] privateKey) {
		try {
			KeyFactory factory = KeyFactory.getInstance("EC");
			return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(publicKey)),
					factory.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
		}
		catch (GeneralSecurityException broken) {
			throw new IllegalStateException("A signing key in the store is broken", broken);
		}
	}

	/** A new pair for ES256. */
	public static KeyPair generate() {
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
