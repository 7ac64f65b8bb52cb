package org.ashar.infra.tables;

import java.util.List;

/**
 * What stands in a file, row by row; the first names the columns.
 *
 * @param encoding in which its letters were written; xlsx for a workbook
 * @param rows as they stand there, empty ones as well
 */
public record Sheet(String encoding, List<List<String>> rows) {

	public Sheet {
		rows = List.copyOf(rows);
	}

	/**
	 * What it is says its content, not its name. Throws TableProblem where it is none.
	 */
	public static Sheet read(byte[] file) {
		if (Workbook.isOne(file)) {
			return new Sheet("xlsx", Workbook.rows(file));
		}
		Letters letters = Letters.of(file);
		return new Sheet(letters.encoding(), TextRows.rows(letters.text()));
	}

	/** What people write is not for logs. */
	@Override
	public String toString() {
		return "Sheet[…]";
	}
}
