package org.ashar.directory.profile;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The forms of phone numbers, e-mail addresses and addresses of pages. */
final class Contact {

	private static final int LONGEST_ADDRESS = 254;

	private static final int LONGEST_URL = 2000;

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()./-]*[0-9]");

	private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,8}(?:, ?[0-9]{1,8}){0,9}");

	private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

	/**
	 * Dot-atoms of RFC 5321 before the at sign; after it two or more labels, which may be
	 * international.
	 */
	private static final Pattern EMAIL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@"
			+ "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{N}-]*[\\p{L}\\p{N}]");

	private static final Pattern NAME_ON_A_NETWORK = Pattern.compile("@?[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,99})");

	private Contact() {
	}

	static boolean isPhone(String value) {
		long digits = value.chars().filter((character) -> character >= '0' && character <= '9').count();
		return value.length() <= 40 && digits >= 5 && digits <= 15 && PHONE.matcher(value).matches();
	}

	static boolean isExtension(String value) {
		return EXTENSION.matcher(value).matches();
	}

	static boolean isEmail(String value) {
		return value.length() <= LONGEST_ADDRESS && value.indexOf('@') <= 64 && EMAIL.matcher(value).matches();
	}

	static boolean isSocial(String value) {
		return isPage(value) || NAME_ON_A_NETWORK.matcher(value).matches();
	}

	/**
	 * An absolute address with http or https and a host, without a user's name or
	 * password in it.
	 */
	static boolean isPage(String value) {
		if (value.length() > LONGEST_URL) {
			return false;
		}
		try {
			URI uri = new URI(value);
			boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
			return web && isHost(uri.getRawAuthority());
		}
		catch (URISyntaxException notAnAddress) {
			return false;
		}
	}

	private static boolean isHost(@Nullable String authority) {
		if (authority == null || authority.contains("@")) {
			return false;
		}
		try {
			// URI itself knows no international host names, so it is asked again about
			// their ASCII form.
			int port = authority.lastIndexOf(':');
			String host = (port > 0) ? authority.substring(0, port) : authority;
			String ascii = IDN.toASCII(host) + ((port > 0) ? authority.substring(port) : "");
			return new URI("http://" + ascii).getHost() != null;
		}
		catch (URISyntaxException | IllegalArgumentException notAHost) {
			return false;
		}
	}

}
