package org.ashar.activities.web;

/** What a row is called on a page. */
final class Labels {

	private static final int LONGEST = 120;

	private Labels() {
	}

	static String shortened(String words) {
		String line = words.replaceAll("\\s+", " ").strip();
		return line.codePointCount(0, line.length()) <= LONGEST ? line
				: line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
	}

}
