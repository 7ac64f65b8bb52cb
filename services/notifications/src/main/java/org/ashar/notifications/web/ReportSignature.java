package org.ashar.notifications.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the signature of Standard Webhooks: HMAC-SHA256 over id, time and body. */
@Component
class ReportSignature {

	private static final String PREFIX = "whsec_";

	private static final Duration TOLERANCE = Duration.ofMinutes(5);

	private final byte @Nullable [] key;

	private final Clock clock;

	ReportSignature(ReportSettings settings, Clock clock) {
		this.key = settings.secret() == null ? null : key(settings.secret());
		this.clock = clock;
	}

	private static byte[] key(String secret) {
		try {
			return Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
		}
		catch (IllegalArgumentException unreadable) {
			// The cause would quote it.
			throw new IllegalStateException("ASHAR_MAIL_REPORTS_SECRET must be whsec_ and base64");
		}
	}

	/** {@link Missing} unless it was made by whoever has the key, and just now. */
	void check(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, String body) {
		if (key == null || id == null || timestamp == null || signatures == null || !isFresh(timestamp)) {
			throw new Missing();
		}
		byte[] wanted = bytes("v1," + Base64.getEncoder().encodeToString(mac(id + "." + timestamp + "." + body)));
		if (Stream.of(signatures.split(" ")).noneMatch(one -> MessageDigest.isEqual(bytes(one), wanted))) {
			throw new Missing();
		}
	}

	private boolean isFresh(String timestamp) {
		if (!timestamp.matches("\\d{1,11}")) {
			return false;
		}
		Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
		return Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
	}

	private byte[] mac(String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(bytes(text));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("HmacSHA256 belongs to every JDK", impossible);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Nobody knows who says so. */
	static final class Missing extends RuntimeException {

		Missing() {
			super("No signature of ours", null, false, false);
		}

	}

}
