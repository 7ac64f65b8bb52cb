package org.ashar.events.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of at most 75 octets (RFC 5545, 3.1). The library counts characters, of which
 * Cyrillic ones have two octets each.
 */
final class Folding {

	private static final int MOST = 75;

	private static final String FOLD = "\r\n ";

	private Folding() {
	}

	static String byOctets(String file) {
		StringBuilder folded = new StringBuilder(file.length() + file.length() / MOST);
		file.replace(FOLD, "").lines().forEach(line -> fold(line, folded));
		return folded.toString();
	}

	private static void fold(String line, StringBuilder folded) {
		int octets = 0;
		for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
			String character = Character.toString(line.codePointAt(i));
			int more = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + more > MOST) {
				folded.append(FOLD);
				octets = 1;
			}
			folded.append(character);
			octets += more;
		}
		folded.append("\r\n");
	}

}
