package org.ashar.infra.words;

import java.util.List;

/**
 * A word of a text.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param terms by which it is found, the most exact first
 */
public record Token(int start, int end, List<String> terms) {

	/** Keeps its own copy. */
	public Token {
		terms = List.copyOf(terms);
	}
}
