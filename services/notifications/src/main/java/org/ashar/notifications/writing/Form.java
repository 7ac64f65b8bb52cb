package org.ashar.notifications.writing;

import java.util.List;

/**
 * Words with blanks to be filled in.
 *
 * @param pieces one more than blanks, which stand between them
 * @param blanks which token stands there, by its number
 */
record Form(List<String> pieces, List<Integer> blanks) {

	/** Keeps its own copies. */
	Form {
		pieces = List.copyOf(pieces);
		blanks = List.copyOf(blanks);
	}

	/** The words with tokens of links in the blanks; they need no escaping anywhere. */
	String fill(List<String> tokens) {
		StringBuilder words = new StringBuilder(pieces.getFirst());
		for (int i = 0; i < blanks.size(); i++) {
			words.append(harmless(tokens.get(blanks.get(i)))).append(pieces.get(i + 1));
		}
		return words.toString();
	}

	private static String harmless(String token) {
		for (int i = 0; i < token.length(); i++) {
			char c = token.charAt(i);
			if (c > 'z' || !Character.isLetterOrDigit(c) && c != '-' && c != '_') {
				throw new IllegalArgumentException("This is no token");
			}
		}
		return token;
	}

}
