package org.ashar.notifications.writing;

/** Cuts words to length for letters and keeps line breaks out of headers. */
final class Shortening {

	private static final int SUBJECT = 120;

	private static final int SUMMARY = 400;

	private Shortening() {
	}

	/**
	 * One line: what came over a topic was checked by its service, but a header is not
	 * the place to rely on it.
	 */
	static String subject(String words) {
		return cut(flat(words), SUBJECT);
	}

	/** One line of a letter. */
	static String line(String words) {
		return cut(flat(words), SUMMARY);
	}

	/** Also without what turns the direction of writing. */
	private static String flat(String words) {
		return words.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+", " ").strip();
	}

	static String summary(String words) {
		return cut(words.strip(), SUMMARY);
	}

	private static String cut(String words, int most) {
		if (words.codePointCount(0, words.length()) <= most) {
			return words;
		}
		String piece = words.substring(0, words.offsetByCodePoints(0, most));
		int space = piece.lastIndexOf(' ');
		return (space > most / 2 ? piece.substring(0, space) : piece) + "…";
	}

}
