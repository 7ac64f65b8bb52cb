package org.ashar.events.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.tables.Sheet;
import org.ashar.infra.tables.TableProblem;

/**
 * A list of people out of a file.
 *
 * @param encoding in which its letters were written
 * @param ignored the headings of columns of which nothing is known
 * @param people without empty rows; a field that is empty is left out
 */
public record Table(String encoding, List<String> ignored, List<Map<Column, String>> people) {

	/** So many people are looked at in one go. */
	public static final int MOST_PEOPLE = 1_000;

	public Table {
		ignored = List.copyOf(ignored);
		people = List.copyOf(people);
	}

	/** Throws TableProblem where this is none. */
	public static Table read(byte[] file) {
		Sheet sheet = Sheet.read(file);
		return of(sheet.encoding(), sheet.rows());
	}

	/** The first row names the columns. */
	private static Table of(String encoding, List<List<String>> rows) {
		if (rows.isEmpty()) {
			throw new TableProblem.NoColumns();
		}
		Headings headings = Headings.of(rows.getFirst());
		List<Map<Column, String>> people = new ArrayList<>();
		for (List<String> row : rows.subList(1, rows.size())) {
			Map<Column, String> person = new EnumMap<>(headings.person(row));
			if (!person.isEmpty()) {
				people.add(person);
			}
		}
		if (people.size() > MOST_PEOPLE) {
			throw new TableProblem.TooManyRows();
		}
		return new Table(encoding, headings.ignored(), people);
	}

	/** Names are not for logs. */
	@Override
	public String toString() {
		return "Table[…]";
	}

}
