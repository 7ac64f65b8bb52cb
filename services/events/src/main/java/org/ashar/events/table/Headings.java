package org.ashar.events.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.infra.tables.TableProblem;

/**
 * The first row of a table.
 *
 * @param places at which place which column stands
 */
record Headings(Map<Column, Integer> places, List<String> ignored) {

	/** Throws TableProblem where nobody can be told from it. */
	static Headings of(List<String> row) {
		Map<Column, Integer> places = new EnumMap<>(Column.class);
		List<String> ignored = new ArrayList<>();
		for (int place = 0; place < row.size(); place++) {
			Optional<Column> column = Column.of(row.get(place));
			if (column.isPresent() && places.put(column.get(), place) != null) {
				throw new TableProblem.NoColumns();
			}
			if (column.isEmpty() && !row.get(place).isBlank()) {
				ignored.add(row.get(place).strip());
			}
		}
		if (!places.containsKey(Column.NAME) || !places.containsKey(Column.EMAIL)) {
			throw new TableProblem.NoColumns();
		}
		return new Headings(places, ignored);
	}

	Map<Column, String> person(List<String> row) {
		Map<Column, String> person = new EnumMap<>(Column.class);
		places.forEach((column, place) -> {
			String value = place < row.size() ? row.get(place).strip() : "";
			if (!value.isEmpty()) {
				person.put(column, value);
			}
		});
		return person;
	}

}
