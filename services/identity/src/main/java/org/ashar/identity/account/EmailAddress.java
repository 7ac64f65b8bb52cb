package org.ashar.identity.account;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as it goes into an SMTP envelope (RFC 5321 without quoted local
 * parts): trimmed, in lower case, its domain in ASCII (RFC 5890), at most 254 characters.
 * Aida@… and aida@… are one person's, so both get the letters of one.
 */
public record EmailAddress(String value) {

	private static final int LONGEST = 254;

	private static final int LONGEST_LOCAL_PART = 64;

	private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";

	private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");

	private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

	private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+" + LABEL);

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	/**
	 * Takes only what {@link #of} gives; IllegalArgumentException, without the text, for
	 * the rest.
	 */
	public EmailAddress {
		if (!value.equals(normalized(value))) {
			throw new IllegalArgumentException("not a normalized e-mail address");
		}
	}

	/** The address that somebody typed, or empty when it is none. */
	public static Optional<EmailAddress> of(String typed) {
		return Optional.ofNullable(normalized(typed)).map(EmailAddress::new);
	}

	/** Never the address. */
	@Override
	public String toString() {
		return "EmailAddress";
	}

	private static @Nullable String normalized(String typed) {
		String text = typed.strip();
		int at = text.lastIndexOf('@');
		if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
			return null;
		}
		String localPart = text.substring(0, at).toLowerCase(Locale.ROOT);
		String domain = ascii(text.substring(at + 1));
		boolean good = domain != null && LOCAL_PART.matcher(localPart).matches() && isDomain(domain)
				&& at + 1 + domain.length() <= LONGEST;
		return good ? localPart + "@" + domain : null;
	}

	private static boolean isDomain(String domain) {
		String last = domain.substring(domain.lastIndexOf('.') + 1);
		return DOMAIN.matcher(domain).matches() && !DIGITS.matcher(last).matches();
	}

	private static @Nullable String ascii(String domain) {
		try {
			return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException noDomain) {
			return null;
		}
	}
}
