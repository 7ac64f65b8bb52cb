package org.ashar.notifications.writing;

import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a letter, without layout.
 *
 * @param opening paragraphs before anything else
 * @param code to be typed in somewhere, shown large
 * @param button the one thing to do
 * @param picture below it
 * @param items what happened
 * @param closing paragraphs after the items
 * @param links at the foot
 */
public record Page(Language language, String subject, List<String> opening, @Nullable String code,
		@Nullable Link button, @Nullable Picture picture, List<Item> items, List<String> closing, List<Link> links) {

	/** A letter without a picture. */
	public Page(Language language, String subject, List<String> opening, @Nullable String code, @Nullable Link button,
			List<Item> items, List<String> closing, List<Link> links) {
		this(language, subject, opening, code, button, null, items, closing, links);
	}

	/** Words that lead somewhere. */
	public record Link(String label, String url) {
	}

	/** Words in the language they are in. */
	public record Words(String value, Language language) {
	}

	/**
	 * Something that happened to a record.
	 *
	 * @param headline what happened
	 * @param title of the record
	 * @param summary some more of its words
	 * @param facts lines about where it comes from and how it stands
	 * @param notice that it is shown in another language than the reader's
	 * @param reason why the reader is told
	 * @param leave links that end each of the reasons
	 */
	public record Item(String headline, Words title, @Nullable Words summary, List<String> facts,
			@Nullable String notice, Link link, String reason, List<Link> leave) {
	}
}
