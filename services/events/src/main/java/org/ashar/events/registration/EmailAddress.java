package org.ashar.events.registration;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that any mail relay takes: the dot-atom form of RFC 5321, ASCII before
 * the @. Never printed.
 */
public final class EmailAddress {

	private static final int MOST = 254;

	private static final int MOST_LOCAL = 64;

	private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

	private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

	private static final Pattern DOMAIN = Pattern
		.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

	private final String value;

	private EmailAddress(String value) {
		this.value = value;
	}

	/**
	 * The address in this text, its domain in lower case and in its ASCII form; empty
	 * when it is none.
	 */
	public static Optional<EmailAddress> of(String text) {
		String trimmed = text.strip();
		int at = trimmed.lastIndexOf('@');
		if (text.chars().anyMatch(EmailAddress::breaksLines) || at < 1 || at > MOST_LOCAL || trimmed.length() > MOST
				|| !LOCAL.matcher(trimmed.substring(0, at)).matches()) {
			return Optional.empty();
		}
		return domain(trimmed.substring(at + 1)).map(domain -> trimmed.substring(0, at) + "@" + domain)
			.filter(address -> address.length() <= MOST)
			.map(EmailAddress::new);
	}

	/**
	 * Also what becomes CR or LF in programs that keep only the low byte of a character.
	 */
	private static boolean breaksLines(int unit) {
		int low = unit & 0xFF;
		return Character.isISOControl(unit) || unit == 0x2028 || unit == 0x2029 || low == '\n' || low == '\r';
	}

	private static Optional<String> domain(String text) {
		try {
			String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
			return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
		}
		catch (IllegalArgumentException notADomain) {
			return Optional.empty();
		}
	}

	/** The address itself. */
	public String value() {
		return value;
	}

	/** The form in which two spellings of one mailbox are the same. */
	public String folded() {
		return value.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return "EmailAddress[…]";
	}

}
