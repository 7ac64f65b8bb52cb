package org.ashar.events.ticket;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ashar.infra.platform.sealing.SigningKey;

/**
 * A ticket as text: a JWS in compact form (RFC 7515) of 174 signs. Its payload is 32
 * bytes instead of JSON, so that the picture stays coarse enough for poor cameras; its
 * header is the only one that is ever believed.
 */
final class CompactToken {

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private static final Pattern FORM = Pattern
		.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{86})");

	private static final Pattern HEADER = Pattern.compile("\\{\"alg\":\"ES256\",\"kid\":\"([0-9a-f]{8})\"}");

	/** r and s side by side, as JWS wants it (RFC 7518, section 3.4). */
	private static final String ALGORITHM = "SHA256withECDSAinP1363Format";

	private CompactToken() {
	}

	static String sign(Ticket ticket, SigningKey key) {
		String header = "{\"alg\":\"ES256\",\"kid\":\"" + key.id() + "\"}";
		String signed = encode(header.getBytes(StandardCharsets.US_ASCII)) + "." + encode(ticket.bytes());
		return signed + "." + encode(signature(signed, key.pair().getPrivate()));
	}

	/** Empty for whatever none of these keys has signed. */
	static Optional<Ticket> read(String token, List<VerifyingKey> keys) {
		Matcher parts = FORM.matcher(token);
		if (!parts.matches()) {
			return Optional.empty();
		}
		Matcher header = HEADER.matcher(new String(decode(parts.group(1)), StandardCharsets.US_ASCII));
		if (!header.matches()) {
			return Optional.empty();
		}
		String signed = parts.group(1) + "." + parts.group(2);
		return keys.stream()
			.filter(key -> key.id().equals(header.group(1)))
			.filter(key -> isSignedBy(key, signed, decode(parts.group(3))))
			.findFirst()
			.map(_ -> Ticket.of(decode(parts.group(2))));
	}

	private static byte[] signature(String signed, PrivateKey key) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(key);
			signature.update(signed.getBytes(StandardCharsets.US_ASCII));
			return signature.sign();
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("Every Java platform has ES256", impossible);
		}
	}

	private static boolean isSignedBy(VerifyingKey key, String signed, byte[] signature) {
		try {
			Signature check = Signature.getInstance(ALGORITHM);
			check.initVerify(key.key());
			check.update(signed.getBytes(StandardCharsets.US_ASCII));
			return check.verify(signature);
		}
		catch (GeneralSecurityException noSignatureAtAll) {
			return false;
		}
	}

	private static String encode(byte[] bytes) {
		return ENCODER.encodeToString(bytes);
	}

	private static byte[] decode(String text) {
		return Base64.getUrlDecoder().decode(text);
	}

}
