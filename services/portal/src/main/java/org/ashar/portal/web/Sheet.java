package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table as it comes out of a spreadsheet: pasted with tabulators, or as CSV (RFC 4180)
 * with commas or semicolons. The first row names the columns.
 */
final class Sheet {

	private final List<List<String>> rows = new ArrayList<>();

	private List<String> row = new ArrayList<>();

	private final StringBuilder field = new StringBuilder();

	private Sheet() {
	}

	/**
	 * The rows below the first, by the names of the columns that are known; what stands
	 * in others is passed over. Empty rows are none, and empty fields are left out.
	 */
	static List<Map<String, String>> rows(String text, Set<String> columns) {
		List<List<String>> rows = new Sheet().read(text);
		if (rows.isEmpty()) {
			return List.of();
		}
		List<String> names = rows.getFirst().stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
		return rows.subList(1, rows.size())
			.stream()
			.filter((row) -> row.stream().anyMatch((value) -> !value.isBlank()))
			.map((row) -> named(names, row, columns))
			.toList();
	}

	private static Map<String, String> named(List<String> names, List<String> row, Set<String> columns) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
			if (columns.contains(names.get(i)) && !row.get(i).isBlank()) {
				named.put(names.get(i), row.get(i).strip());
			}
		}
		return named;
	}

	private List<List<String>> read(String text) {
		char separator = separator(text);
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char here = text.charAt(i);
			if (quoted && here == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
				this.field.append(text.charAt(++i));
			}
			else if (here == '"' && (quoted || this.field.isEmpty())) {
				quoted = !quoted;
			}
			else if (quoted) {
				this.field.append(here);
			}
			else {
				take(here, separator);
			}
		}
		endRow();
		return this.rows;
	}

	private void take(char here, char separator) {
		if (here == separator) {
			endField();
		}
		else if (here == '\n') {
			endRow();
		}
		else if (here != '\r') {
			this.field.append(here);
		}
	}

	private void endField() {
		this.row.add(this.field.toString());
		this.field.setLength(0);
	}

	private void endRow() {
		endField();
		this.rows.add(this.row);
		this.row = new ArrayList<>();
	}

	/* The one that stands most often in the first line. */
	private static char separator(String text) {
		String first = text.lines().findFirst().orElse("");
		return Stream.of('\t', ';', ',')
			.max((one, other) -> Long.compare(count(first, one), count(first, other)))
			.orElse(',');
	}

	private static long count(String line, char wanted) {
		return line.chars().filter((unit) -> unit == wanted).count();
	}

}
