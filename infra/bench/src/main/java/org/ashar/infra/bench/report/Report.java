package org.ashar.infra.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was measured: a table for people and figures for programs.
 *
 * @param about what was done and how, in a sentence or two
 * @param rows cells, as many in each as there are columns
 * @param figures names and values of the last line, in order
 */
public record Report(String name, String about, List<String> columns, List<List<String>> rows,
		Map<String, String> figures) {

	public Report {
		rows = List.copyOf(rows);
		figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
	}

	/** A Markdown table whose columns stand under each other. */
	public String table() {
		List<List<String>> all = new ArrayList<>(List.of(this.columns));
		all.addAll(this.rows);
		List<Integer> widths = IntStream.range(0, this.columns.size())
			.mapToObj((column) -> all.stream().mapToInt((row) -> row.get(column).length()).max().orElse(0))
			.toList();
		List<String> lines = new ArrayList<>(all.stream().map((row) -> line(row, widths)).toList());
		lines.add(1, widths.stream().map("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
		return String.join("\n", lines);
	}

	/** {@code NAME key=value key=value …}. */
	public String line() {
		return this.name + this.figures.entrySet()
			.stream()
			.map((figure) -> " " + figure.getKey() + "=" + figure.getValue())
			.collect(Collectors.joining());
	}

	private static String line(List<String> cells, List<Integer> widths) {
		return IntStream.range(0, cells.size())
			.mapToObj((column) -> cells.get(column) + " ".repeat(widths.get(column) - cells.get(column).length()))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

}
