package org.ashar.directory.profile;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;

/**
 * A name that an organization went by, also goes by, or is wrongly given (Popolo
 * other_names).
 *
 * @param language BCP 47 tag, where the language is known
 * @param start partial date from which it was used
 * @param end partial date until which it was used
 */
public record AlternateName(@Nullable String text, @Nullable String language, Kind kind, @Nullable String start,
		@Nullable String end) {

	/** Strips blanks; {@code alternate} unless the form says which kind. */
	public AlternateName {
		text = Entry.clean(text);
		language = Entry.clean(language);
		kind = (kind != null) ? kind : Kind.ALTERNATE;
		start = Entry.clean(start);
		end = Entry.clean(end);
	}

	/** The texts of a name that another one lacks, as it was called until a day. */
	static Stream<AlternateName> former(@Nullable Text name, @Nullable Text now, @Nullable String until) {
		if (name == null) {
			return Stream.empty();
		}
		Map<Language, String> current = (now != null) ? now.values() : Map.of();
		return name.values()
			.entrySet()
			.stream()
			.filter((value) -> !value.getValue().equals(current.get(value.getKey())))
			.map((value) -> new AlternateName(value.getValue(), value.getKey().tag(), Kind.FORMER, null, until));
	}

	void check(String path, Flaws flaws) {
		flaws.required(path + ".text", text);
		flaws.line(path + ".text", text, Flaws.LINE);
		flaws.rule(path + ".language", language, AlternateName::isTag, "malformed-language");
		flaws.period(path + ".start", start, path + ".end", end);
	}

	/** Whether a text names a language (BCP 47). */
	public static boolean isTag(String tag) {
		try {
			return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
		}
		catch (IllformedLocaleException notATag) {
			return false;
		}
	}

	/** Why there is another name. */
	public enum Kind {

		/** It was called so once. */
		FORMER,

		/** It is also called so. */
		ALTERNATE,

		/** Others write it so by mistake; helps to find it. */
		MISSPELLING

	}
}
