package org.ashar.knowledge.search;

import java.util.List;

import org.ashar.infra.platform.language.Language;

/**
 * A piece of a record with the words marked that were asked for. It is plain text: what
 * shows it must escape it.
 *
 * @param field title or text
 * @param language in which it is
 * @param parts in order; together they are the piece
 */
public record Highlight(String field, Language language, List<Part> parts) {

	/** A stretch of text, marked or not. */
	public record Part(String text, boolean marked) {
	}
}
