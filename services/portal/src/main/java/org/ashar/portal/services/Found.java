package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found in the public record.
 *
 * @param total how many in all
 * @param similar whether no record has the words as they were written, and these have
 * words much like them
 * @param next cursor of the next page, null when this is the last
 */
public record Found(long total, boolean similar, List<Hit> items, @Nullable String next, Facets facets) {

	/** A record of any type. */
	public record Hit(String type, String id, @Nullable String kind, String state, Text title, Instant changed,
			List<Highlight> highlights) {

		/** Where its page is. */
		public String page() {
			return RecordPages.of(this.type, this.id);
		}

		/** The title with its marks, where it is in the language in which it is shown. */
		public @Nullable Highlight markedTitle(Language shown) {
			return this.highlights.stream()
				.filter((highlight) -> highlight.isTitle() && highlight.language() == shown)
				.findFirst()
				.orElse(null);
		}

		/**
		 * What else shows why it was found: a piece of its text, and the title where the
		 * words are in another language than the one it is shown in.
		 */
		public List<Highlight> excerpts(Language shown) {
			return this.highlights.stream()
				.filter((highlight) -> !highlight.isTitle() || (highlight.language() != shown && highlight.isMarked()))
				.toList();
		}

	}

	/** Plain text with the words marked that were asked for. */
	public record Highlight(String field, Language language, List<Stretch> parts) {

		boolean isTitle() {
			return this.field.equals("title");
		}

		boolean isMarked() {
			return this.parts.stream().anyMatch(Stretch::marked);
		}

	}

	/** A stretch of text, marked or not. */
	public record Stretch(String text, boolean marked) {
	}

	/** How many records there would be with another choice. */
	public record Facets(List<Value> type, List<Value> topic, List<Value> country, List<Value> language) {
	}

	/** One choice; a label where it is an entry of a controlled list. */
	public record Value(String value, @Nullable Text label, long count) {
	}

	/** What somebody may mean who has typed so far. */
	public record Guesses(List<Guess> items) {
	}

	/** A record that may be meant. */
	public record Guess(String type, String id, Text title) {

		/** Where its page is. */
		public String page() {
			return RecordPages.of(this.type, this.id);
		}

	}

}
