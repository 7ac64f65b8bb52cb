package org.ashar.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Codelists;
import org.springframework.stereotype.Component;

/** What the codes of the tables are called in the reader's language. */
@Component
class CodeNames {

	private static final List<String> REGION = List.of("KG", "KZ", "UZ", "TJ", "TM", "RU", "BY", "UA", "MD", "AM", "AZ",
			"GE", "LT", "LV", "EE", "AF", "CN", "MN", "PK", "IN", "IR", "TR", "AE", "QA", "SA", "KR", "JP", "DE", "GB",
			"PL", "HU", "BG", "SK", "IT", "US", "CA");

	private final Codelists codelists;

	CodeNames(Codelists codelists) {
		this.codelists = codelists;
	}

	/** All of a table, and those chosen already that are none of these. */
	List<Options.Option> options(Language language, String list, List<String> chosen) {
		List<Options.Option> known = this.codelists.codes(list)
			.stream()
			.map((code) -> Options.Option.of(code.code(), code.name(), language))
			.toList();
		Stream<Options.Option> others = chosen.stream()
			.distinct()
			.filter((code) -> known.stream().noneMatch((option) -> option.value().equals(code)))
			.map((code) -> new Options.Option(code, code, null));
		return Stream.concat(known.stream(), others).toList();
	}

	/** What a code is called, or the code itself where nobody can say. */
	public String of(Language language, String list, String code) {
		return this.codelists.name(list, code).map((name) -> name.in(language).value()).orElse(code);
	}

	/**
	 * The countries from and to which people of the region go, by name, and those chosen
	 * already: all of the world would be a page too heavy for a telephone.
	 */
	List<Options.Option> countries(Language language, List<String> chosen) {
		Collator order = Collator.getInstance(language.locale());
		return Stream.concat(REGION.stream(), chosen.stream())
			.distinct()
			.map((code) -> new Options.Option(code, country(language, code), null))
			.sorted((one, other) -> order.compare(one.label(), other.label()))
			.toList();
	}

	/** What a country is called. */
	public String country(Language language, String code) {
		return Locale.of("", code).getDisplayCountry(language.locale());
	}

}
