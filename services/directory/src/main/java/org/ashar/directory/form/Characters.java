package org.ashar.directory.form;

/**
 * Which characters may stand in what was entered; the same rule as {@code @SingleLine}
 * and {@code @Paragraphs}.
 */
final class Characters {

	private Characters() {
	}

	/**
	 * Nothing that a mail program, cutting a character to its low byte, could take for
	 * the end of a header line.
	 */
	static boolean fitOneLine(String text) {
		return isHarmless(text) && text.chars().noneMatch(Characters::breaksLines);
	}

	/** The same, but lines may be broken and tabs used. */
	static boolean fitParagraphs(String text) {
		return isHarmless(text)
				&& text.chars().noneMatch((unit) -> unit != '\n' && unit != '\r' && unit != '\t' && breaksLines(unit));
	}

	private static boolean breaksLines(int unit) {
		int low = unit & 0xFF;
		return Character.isISOControl(unit) || unit == 0x2028 || unit == 0x2029 || low == '\n' || low == '\r';
	}

	/**
	 * Half a surrogate pair cannot be stored; a changed writing direction lets a name
	 * look like another one.
	 */
	private static boolean isHarmless(String text) {
		return text.codePoints()
			.noneMatch((point) -> Character.getType(point) == Character.SURROGATE
					|| (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069));
	}

}
