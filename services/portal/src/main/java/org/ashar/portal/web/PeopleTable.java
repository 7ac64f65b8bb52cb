package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as a table (RFC 4180) that is read again when somebody has mended it. */
final class PeopleTable {

	private static final List<String> COLUMNS = List.of("name", "email", "language", "affiliation", "group", "needs");

	private PeopleTable() {
	}

	/** Only the columns in which anything stands. */
	static String csv(List<Map<String, String>> people) {
		List<String> columns = COLUMNS.stream()
			.filter((column) -> people.stream().anyMatch((person) -> person.containsKey(column)))
			.toList();
		Stream<String> rows = people.stream()
			.map((person) -> columns.stream()
				.map((column) -> field(person.getOrDefault(column, "")))
				.collect(Collectors.joining(",")));
		return Stream.concat(Stream.of(String.join(",", columns)), rows).collect(Collectors.joining("\n"));
	}

	private static String field(String value) {
		boolean plain = value.chars().noneMatch((unit) -> ",;\"\t\n\r".indexOf(unit) >= 0);
		return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

}
