package org.ashar.infra.platform.identifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs as RFC 9562 describes them: version 7 from a time, version 8 from names.
 */
public final class Uuids {

	/**
	 * A clock that is set back further than this is believed; smaller steps keep the
	 * order instead.
	 */
	private static final long TOLERATED_STEP_BACK = 10_000L << 12;

	private static final long VARIANT = 0x8000_0000_0000_0000L;

	private static final long ALL_BUT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final AtomicLong LAST = new AtomicLong();

	private Uuids() {
	}

	/**
	 * A new identifier that sorts after those made before it in this process (RFC 9562,
	 * section 5.7, method 3: milliseconds, then twelve bits of their fraction, then 62
	 * random bits).
	 */
	public static UUID v7(Instant now) {
		long ticks = LAST.accumulateAndGet(ticks(now), Uuids::following);
		long high = (ticks >>> 12) << 16 | 0x7000L | (ticks & 0xFFF);
		return new UUID(high, VARIANT | RANDOM.nextLong() & ALL_BUT_VARIANT);
	}

	/**
	 * The same identifier for the same parts on every machine (RFC 9562, appendix B.2:
	 * SHA-256, version 8). Every part is preceded by its length, so that ("ab", "c") and
	 * ("a", "bc") differ.
	 */
	public static UUID derived(String... parts) {
		MessageDigest digest = sha256();
		for (String part : parts) {
			byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
			digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
			digest.update(bytes);
		}
		ByteBuffer hash = ByteBuffer.wrap(digest.digest());
		long high = hash.getLong() & ~0xF000L | 0x8000L;
		return new UUID(high, VARIANT | hash.getLong() & ALL_BUT_VARIANT);
	}

	private static long ticks(Instant now) {
		long fraction = (now.getNano() % 1_000_000L << 12) / 1_000_000L;
		return now.toEpochMilli() << 12 | fraction;
	}

	private static long following(long last, long wanted) {
		boolean late = wanted <= last && last - wanted < TOLERATED_STEP_BACK;
		return late ? last + 1 : wanted;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java platform has SHA-256", impossible);
		}
	}

}
