package org.ashar.portal.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * The attributes of a session as bytes. They are only ever read back out of our own seal.
 */
final class Attributes {

	private Attributes() {
	}

	static byte[] write(Session session) {
		TreeMap<String, Object> attributes = new TreeMap<>();
		session.getAttributeNames().forEach((name) -> attributes.put(name, session.getAttribute(name)));
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(attributes);
			out.flush();
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The attributes, or null when a version before this one wrote them: its people sign
	 * in again.
	 */
	@SuppressWarnings("unchecked")
	static @Nullable Map<String, Object> read(byte[] content) {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(content))) {
			return (Map<String, Object>) in.readObject();
		}
		catch (InvalidClassException | ClassNotFoundException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
