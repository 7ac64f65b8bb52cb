package org.ashar.notifications.subscription;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as mail servers know it: the dot-atom form of RFC 5321, also beyond ASCII
 * (RFC 6531), which not every relay takes. Never printed.
 */
public final class EmailAddress {

	private static final int MOST = 254;

	private static final int MOST_LOCAL = 64;

	/* Beyond ASCII letters, marks and digits only: nothing that hides or turns round. */
	private static final String ATOM = "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[[\\p{L}\\p{M}\\p{N}]&&[^\\p{ASCII}]])+";

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
		String trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
		int at = trimmed.lastIndexOf('@');
		if (text.chars().anyMatch(EmailAddress::breaksLines) || at < 1 || octets(trimmed.substring(0, at)) > MOST_LOCAL
				|| octets(trimmed) > MOST || !LOCAL.matcher(trimmed.substring(0, at)).matches()) {
			return Optional.empty();
		}
		return domain(trimmed.substring(at + 1)).map(domain -> trimmed.substring(0, at) + "@" + domain)
			.filter(address -> octets(address) <= MOST)
			.map(EmailAddress::new);
	}

	private static int octets(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
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

	/** The part behind the @, in its ASCII form. */
	public String domain() {
		return value.substring(value.lastIndexOf('@') + 1);
	}

	/** The form in which two spellings of one mailbox are the same. */
	String folded() {
		return value.toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return "EmailAddress[…]";
	}

}
