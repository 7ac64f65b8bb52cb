package org.ashar.events.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of somebody in a list, under the headings that people give it. */
public enum Column {

	/** Her name as it is to be printed. */
	NAME("full name", "имя", "фио", "ф.и.о.", "имя и фамилия", "аты", "аты-жөнү", "ысымы"),

	/** Her address. */
	EMAIL("e-mail", "mail", "почта", "эл. почта", "электронная почта", "эл. дареги", "электрондук почта",
			"электрондук дареги"),

	/** In which language letters come. */
	LANGUAGE("язык", "тил", "тили"),

	/** The organization for which she comes. */
	AFFILIATION("organization", "organisation", "организация", "уюм", "уюму"),

	/** Notation of the stakeholder group. */
	GROUP("stakeholder group", "группа", "топ", "тобу"),

	/** What she needs in order to take part. */
	NEEDS("потребности", "что нужно", "муктаждыктары", "эмне керек");

	private final Set<String> headings;

	Column(String... headings) {
		this.headings = Set.of(headings);
	}

	/** As it stands in the API. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Column> of(String heading) {
		String plain = heading.strip().toLowerCase(Locale.ROOT);
		return Stream.of(values())
			.filter(column -> column.code().equals(plain) || column.headings.contains(plain))
			.findFirst();
	}

}
