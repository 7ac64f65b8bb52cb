package org.ashar.activities.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.ashar.activities.intake.Finding;
import org.ashar.activities.reference.Coded;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.tables.Sheet;
import org.ashar.infra.tables.TableProblem;
import org.ashar.infra.tables.TableWriter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table under the columns that we know. A heading is understood as the code
 * of its column and as what it is called in any of the three languages.
 *
 * @param ignored headings of which nothing is known
 */
record SheetRows<C extends Enum<C> & Coded>(List<String> ignored, List<Row<C>> rows) {

	/** So many are looked at in one go. */
	static final int MOST = 1_000;

	/** Throws TableProblem where a column stands twice, or none that is needed. */
	static <C extends Enum<C> & Coded> SheetRows<C> of(Sheet sheet, Class<C> columns, Messages messages) {
		Map<String, C> known = known(columns, messages);
		Map<Integer, C> places = new TreeMap<>();
		List<String> ignored = new ArrayList<>();
		List<String> heads = sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst();
		for (int place = 0; place < heads.size(); place++) {
			C column = known.get(plain(heads.get(place)));
			if (column != null && places.containsValue(column)) {
				throw new TableProblem.NoColumns();
			}
			if (column != null) {
				places.put(place, column);
			}
			else if (!heads.get(place).isBlank()) {
				ignored.add(heads.get(place).strip());
			}
		}
		if (places.isEmpty()) {
			throw new TableProblem.NoColumns();
		}
		return new SheetRows<>(ignored, rows(sheet, places, columns));
	}

	private static <C extends Enum<C> & Coded> List<Row<C>> rows(Sheet sheet, Map<Integer, C> places,
			Class<C> columns) {
		List<Row<C>> rows = new ArrayList<>();
		for (int line = 1; line < sheet.rows().size(); line++) {
			List<String> cells = sheet.rows().get(line);
			Map<C, String> filled = new EnumMap<>(columns);
			places.forEach((place, column) -> {
				String cell = place < cells.size() ? asWritten(cells.get(place).strip()) : "";
				if (!cell.isEmpty()) {
					filled.put(column, cell);
				}
			});
			if (!filled.isEmpty()) {
				rows.add(new Row<>(line + 1, filled));
			}
		}
		if (rows.size() > MOST) {
			throw new TableProblem.TooManyRows();
		}
		return rows;
	}

	/**
	 * Our own tables have an apostrophe before what programs would take for a formula.
	 */
	private static String asWritten(String cell) {
		String without = cell.startsWith("'") ? cell.substring(1) : cell;
		return TableWriter.harmless(without).equals(cell) ? without : cell;
	}

	private static <C extends Enum<C> & Coded> Map<String, C> known(Class<C> columns, Messages messages) {
		Map<String, C> known = new HashMap<>();
		for (C column : columns.getEnumConstants()) {
			known.put(column.code(), column);
			for (Language language : Language.values()) {
				known.put(plain(messages.get(language, "sheet.column." + column.code())), column);
			}
		}
		return known;
	}

	private static String plain(String heading) {
		return heading.strip().toLowerCase(Locale.ROOT);
	}

	/** What people write is not for logs. */
	@Override
	public String toString() {
		return "SheetRows[…]";
	}

	/**
	 * One row; empty cells are left out.
	 *
	 * @param line in the file, the headings being line 1
	 */
	record Row<C extends Enum<C> & Coded>(int line, Map<C, String> cells) {

		@Nullable String cell(C column) {
			return cells.get(column);
		}

		/**
		 * A cell that is a formula is none of our texts: what it would show is not known.
		 */
		List<Finding> formulas() {
			return cells.entrySet()
				.stream()
				.filter(cell -> cell.getValue().startsWith("="))
				.map(cell -> new Finding(cell.getKey().code(), "formula"))
				.toList();
		}

		@Override
		public String toString() {
			return "Row[" + line + "]";
		}

	}
}
