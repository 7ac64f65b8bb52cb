package org.ashar.infra.platform.http;

/** The strong entity tag of a version (RFC 9110, section 8.8.3). */
public final class Etag {

	private Etag() {
	}

	/** Version 3 gives {@code "3"}, quotes included. */
	public static String of(long version) {
		return '"' + Long.toString(version) + '"';
	}

}
