package org.ashar.infra.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** The languages that Ashar speaks. */
public enum Language {

	KY, RU, EN;

	private static final List<Language> ALL = List.of(values());

	private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));

	/** The BCP 47 tag: {@code ky}, {@code ru} or {@code en}. */
	@JsonValue
	public String tag() {
		return locale.getLanguage();
	}

	/**
	 * The language of a BCP 47 tag, whatever region or script follows it ({@code ru-KG}
	 * is Russian).
	 */
	public static Optional<Language> of(String bcp47) {
		return of(Locale.forLanguageTag(bcp47));
	}

	/** The language of a locale, if it is one of ours. */
	public static Optional<Language> of(Locale locale) {
		return ALL.stream().filter(language -> language.tag().equals(locale.getLanguage())).findFirst();
	}

	/**
	 * The languages in which a reader of this one is shown a text, best first; itself
	 * comes first.
	 */
	public List<Language> chain() {
		return switch (this) {
			case KY -> List.of(KY, RU, EN);
			case RU -> List.of(RU, KY, EN);
			case EN -> List.of(EN, RU, KY);
		};
	}

	/**
	 * The locale that dates are written by: English without a region would be American,
	 * the month first.
	 */
	public Locale dateLocale() {
		return (this == EN) ? Locale.UK : locale;
	}

	/** The locale without a region. */
	public Locale locale() {
		return locale;
	}

}
