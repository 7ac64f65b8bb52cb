package org.ashar.directory.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.ashar.infra.platform.language.Text;

/**
 * Collects what is wrong with the entries of a form, all of it, so that nobody has to
 * send a form ten times.
 */
public final class Flaws {

	/** Longest name or label, in characters. */
	public static final int LINE = 300;

	/** Longest description, in characters. */
	public static final int PARAGRAPHS = 10_000;

	private static final int WORDS = 2000;

	private static final int LONGEST_RULED = 2000;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	private final List<Flaw> found = new ArrayList<>();

	/**
	 * The words somebody has to say about something, 1 to 2000 characters;
	 * {@link Malformed} when they will not do.
	 */
	public static String words(String field, String text) {
		Flaws flaws = new Flaws();
		flaws.paragraphs(field, text, WORDS);
		flaws.refuse();
		return text.strip();
	}

	/** Notes a flaw. */
	public void add(String field, String code) {
		found.add(new Flaw(field, code));
	}

	/** Ends the check: throws {@link Malformed} when a flaw was found. */
	public void refuse() {
		if (!found.isEmpty()) {
			throw new Malformed(found);
		}
	}

	/** An entry that must be there. */
	public void required(String field, @Nullable Object entry) {
		if (entry == null || entry instanceof String text && text.isBlank()) {
			add(field, "required");
		}
	}

	/**
	 * A text of one line in at least one language, each of 1 to {@code max} characters.
	 */
	public void line(String field, @Nullable Text text, int max) {
		if (text != null) {
			text.values().forEach((language, value) -> line(field + "." + language.tag(), value, max));
		}
	}

	/** A single line of 1 to {@code max} characters; it may become a mail header. */
	public void line(String field, @Nullable String value, int max) {
		check(field, value, max, Characters::fitOneLine);
	}

	/** A text that may have line breaks. */
	public void paragraphs(String field, @Nullable Text text, int max) {
		if (text != null) {
			text.values().forEach((language, value) -> paragraphs(field + "." + language.tag(), value, max));
		}
	}

	/** A text of 1 to {@code max} characters that may have line breaks. */
	public void paragraphs(String field, @Nullable String value, int max) {
		check(field, value, max, Characters::fitParagraphs);
	}

	/**
	 * A value that must obey a rule, which is asked only about values of a length that no
	 * pattern chokes on.
	 */
	public void rule(String field, @Nullable String value, Predicate<String> rule, String code) {
		if (value != null && (value.length() > LONGEST_RULED || !rule.test(value))) {
			add(field, code);
		}
	}

	/**
	 * A notation: small Latin letters and digits in groups joined by hyphens, at most 100
	 * characters.
	 */
	public void notation(String field, @Nullable String value) {
		rule(field, value, (slug) -> slug.length() <= 100 && SLUG.matcher(slug).matches(), "malformed-notation");
	}

	/** Two partial dates of which the first may not be after the second. */
	public void period(String startField, @Nullable String start, String endField, @Nullable String end) {
		rule(startField, start, (date) -> PartialDate.of(date).isPresent(), "malformed-date");
		rule(endField, end, (date) -> PartialDate.of(date).isPresent(), "malformed-date");
		if (start == null || end == null) {
			return;
		}
		PartialDate.of(start)
			.ifPresent((first) -> PartialDate.of(end)
				.filter((last) -> last.isBefore(first))
				.ifPresent((last) -> add(endField, "end-before-start")));
	}

	/** A list of at most {@code max} entries, none of them missing or twice. */
	public void list(String field, Collection<? extends @Nullable Object> entries, int max) {
		if (entries.size() > max) {
			add(field, "too-many");
		}
		Set<@Nullable Object> seen = new HashSet<>();
		int index = 0;
		for (Object entry : entries) {
			String here = field + "[" + index++ + "]";
			if (entry == null) {
				add(here, "required");
			}
			else if (!seen.add(entry)) {
				add(here, "twice");
			}
		}
	}

	private void check(String field, @Nullable String value, int max, Predicate<String> characters) {
		if (value == null) {
			return;
		}
		if (value.isBlank()) {
			add(field, "required");
		}
		else if (value.length() > max) {
			add(field, "too-long");
		}
		else if (!characters.test(value)) {
			add(field, "control-characters");
		}
	}

}
