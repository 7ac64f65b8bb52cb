package org.ashar.notifications.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashar.notifications.mailroom.LetterId;
import org.jspecify.annotations.Nullable;

/**
 * The address to which a letter comes back: another one for each letter (VERP), so that a
 * report tells of which letter it is, and nobody can make one up. It does not hold the
 * reader's address.
 */
public final class ReturnPath {

	private static final int ID_DIGITS = 32;

	/* 80 bits: it is tried by sending mail. */
	private static final int MARK_DIGITS = 20;

	/* RFC 5321, 4.5.3.1.1: less than 64 octets with the plus sign. */
	private static final int LONGEST_LOCAL = 63 - ID_DIGITS - MARK_DIGITS;

	private static final Pattern TOKEN = Pattern
		.compile("\\+([0-9a-f]{" + ID_DIGITS + "})([0-9a-f]{" + MARK_DIGITS + "})@", Pattern.CASE_INSENSITIVE);

	private final @Nullable String mailbox;

	private final UnaryOperator<String> keyedHash;

	/**
	 * The mailbox is that to which all of them lead, such as returns@example.org; null if
	 * there is none. The hash is in hex, and nobody else can make it.
	 */
	public ReturnPath(@Nullable String mailbox, UnaryOperator<String> keyedHash) {
		if (mailbox != null
				&& (!mailbox.matches("[A-Za-z0-9.-]+@[A-Za-z0-9.-]+") || mailbox.indexOf('@') > LONGEST_LOCAL)) {
			throw new IllegalArgumentException("ASHAR_MAIL_RETURN_PATH must be an address with at most " + LONGEST_LOCAL
					+ " characters before the @");
		}
		this.mailbox = mailbox;
		this.keyedHash = keyedHash;
	}

	/** Where the letter comes back to; empty when there is no mailbox for that. */
	public Optional<String> of(UUID letter) {
		String id = id(letter);
		return Optional.ofNullable(mailbox).map(known -> known.replace("@", "+" + id + mark(id) + "@"));
	}

	/**
	 * The letter that the first of our tokens in this text is for; empty if there is
	 * none.
	 */
	public Optional<LetterId> letter(String text) {
		Matcher token = TOKEN.matcher(text);
		return token.find() ? letter(token.group(1).toLowerCase(Locale.ROOT), token.group(2).toLowerCase(Locale.ROOT))
				: Optional.empty();
	}

	private Optional<LetterId> letter(String id, String mark) {
		if (!MessageDigest.isEqual(mark.getBytes(StandardCharsets.US_ASCII),
				mark(id).getBytes(StandardCharsets.US_ASCII))) {
			return Optional.empty();
		}
		int half = ID_DIGITS / 2;
		return Optional.of(new LetterId(new UUID(HexFormat.fromHexDigitsToLong(id, 0, half),
				HexFormat.fromHexDigitsToLong(id, half, ID_DIGITS))));
	}

	private String mark(String id) {
		return keyedHash.apply(id).substring(0, MARK_DIGITS);
	}

	private static String id(UUID letter) {
		return letter.toString().replace("-", "");
	}

}
