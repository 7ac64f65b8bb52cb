package org.ashar.infra.platform.language;

/** Which characters a text may hold. */
final class Characters {

	private Characters() {
	}

	/**
	 * Whether a reader would see nothing: also spaces that do not break and characters
	 * without a width.
	 */
	static boolean showNothing(String text) {
		return text.codePoints()
			.allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point)
					|| Character.getType(point) == Character.FORMAT);
	}

	/** Whether a text may stand in one line, also in the header of a letter. */
	static boolean fitOneLine(String text) {
		return isWellFormed(text) && text.chars().noneMatch(Characters::breaksLines)
				&& text.codePoints().noneMatch(Characters::reordersText);
	}

	/** Whether a text may stand in a page; line breaks and tabs are allowed. */
	static boolean fitParagraphs(String text) {
		return isWellFormed(text) && text.chars().noneMatch(c -> c != '\n' && c != '\r' && c != '\t' && breaksLines(c))
				&& text.codePoints().noneMatch(Characters::reordersText);
	}

	/**
	 * Control characters, line separators, and whatever becomes CR or LF when a careless
	 * program between us and the reader keeps only the low byte of each UTF-16 unit.
	 */
	private static boolean breaksLines(int unit) {
		int low = unit & 0xFF;
		return Character.isISOControl(unit) || unit == 0x2028 || unit == 0x2029 || low == '\n' || low == '\r';
	}

	/** Overrides of the writing direction make a name look like another one. */
	private static boolean reordersText(int codePoint) {
		return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
	}

	/**
	 * Half a surrogate pair cannot be stored as UTF-8 and would come back as a question
	 * mark.
	 */
	private static boolean isWellFormed(String text) {
		return text.codePoints()
			.noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

}
