package org.ashar.infra.platform.sealing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one kind, newest first; an old key stays for opening and checking until it
 * is taken from the ring.
 */
record KeyRing(List<RingKey> keys) {

	KeyRing {
		keys = List.copyOf(keys);
		if (keys.isEmpty()) {
			throw new IllegalStateException("A key ring needs a key");
		}
		if (keys.stream().map(RingKey::id).distinct().count() < keys.size()) {
			throw new IllegalStateException("Two keys of a ring have the same id");
		}
	}

	/**
	 * Reads {@code <8 hex digits>:<base64 of 32 bytes>}, separated by commas or white
	 * space, newest first.
	 */
	static KeyRing read(String text) {
		return new KeyRing(
				Arrays.stream(text.split("[,\\s]+")).filter(entry -> !entry.isBlank()).map(RingKey::read).toList());
	}

	RingKey newest() {
		return keys.getFirst();
	}

	RingKey oldest() {
		return keys.getLast();
	}

	Optional<RingKey> named(int id) {
		return keys.stream().filter(key -> key.id() == id).findFirst();
	}
}
