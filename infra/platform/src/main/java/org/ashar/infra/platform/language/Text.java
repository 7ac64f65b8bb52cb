package org.ashar.infra.platform.language;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The same thing said in at least one of our languages. Immutable, equal by content;
 * values are trimmed, in Unicode's composed form (NFC), never blank.
 */
public final class Text {

	private final Map<Language, String> values;

	private Text(Map<Language, String> values) {
		this.values = Collections.unmodifiableMap(values);
	}

	/** Throws IllegalArgumentException when there is no language or a blank value. */
	public static Text of(Map<Language, String> values) {
		if (values.isEmpty()) {
			throw new TextProblem("text.empty");
		}
		Map<Language, String> clean = new EnumMap<>(Language.class);
		values.forEach((language, value) -> clean.put(language, clean(value)));
		return new Text(clean);
	}

	/**
	 * Any of the three may be null; throws IllegalArgumentException when all are, or one
	 * is blank.
	 */
	public static Text of(@Nullable String ky, @Nullable String ru, @Nullable String en) {
		Map<Language, String> values = new EnumMap<>(Language.class);
		putIfThere(values, Language.KY, ky);
		putIfThere(values, Language.RU, ru);
		putIfThere(values, Language.EN, en);
		return of(values);
	}

	/**
	 * From language tags, as in JSON and in the store; only {@code ky}, {@code ru} and
	 * {@code en} are known.
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static Text ofTags(Map<String, @Nullable String> tags) {
		Map<Language, String> values = new EnumMap<>(Language.class);
		tags.forEach((tag, value) -> {
			if (value == null) {
				throw new TextProblem("text.blank");
			}
			values.put(exactly(tag), value);
		});
		return of(values);
	}

	/** The values in the order Kyrgyz, Russian, English. */
	public Map<Language, String> values() {
		return values;
	}

	/**
	 * As {@link #values}, with language tags as keys: the form of JSON and of the store.
	 */
	@JsonValue
	Map<String, String> tags() {
		Map<String, String> tags = new LinkedHashMap<>();
		values.forEach((language, value) -> tags.put(language.tag(), value));
		return tags;
	}

	/**
	 * The text for a reader of this language: by the language's chain, which covers every
	 * language there is.
	 */
	public Shown in(Language wanted) {
		return in(wanted.chain());
	}

	/**
	 * The text for a reader of these languages, best first; the chain must cover every
	 * language there is.
	 */
	public Shown in(List<Language> chain) {
		for (Language language : chain) {
			String value = values.get(language);
			if (value != null) {
				return new Shown(value, language, language != chain.getFirst());
			}
		}
		throw new IllegalStateException("A text has at least one language");
	}

	/** Together with what the other says in languages that this one lacks. */
	public Text or(Text other) {
		Map<Language, String> both = new EnumMap<>(other.values);
		both.putAll(values);
		return new Text(both);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Text text && values.equals(text.values);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(values);
	}

	@Override
	public String toString() {
		return "Text" + values.keySet();
	}

	static Language exactly(String tag) {
		for (Language language : Language.values()) {
			if (language.tag().equals(tag)) {
				return language;
			}
		}
		throw new TextProblem("text.unknown-language");
	}

	private static void putIfThere(Map<Language, String> values, Language language, @Nullable String value) {
		if (value != null) {
			values.put(language, value);
		}
	}

	private static String clean(String value) {
		String clean = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
		if (Characters.showNothing(clean)) {
			throw new TextProblem("text.blank");
		}
		return clean;
	}

	/**
	 * What a reader sees, in which language it is, and whether that is another than the
	 * one asked for.
	 */
	public record Shown(String value, Language language, boolean fallback) {
	}

}
