package org.ashar.infra.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The rows of a text as spreadsheets export it, or as it is pasted out of them. */
final class TextRows {

	private TextRows() {
	}

	/** Throws TableProblem when there are too many, or a quotation mark is left open. */
	static List<List<String>> rows(String text) {
		List<List<String>> rows = new ArrayList<>();
		try {
			for (CsvRecord row : reader(text)) {
				rows.add(row.getFields());
				if (rows.size() > Workbook.MOST_ROWS) {
					throw new TableProblem.TooManyRows();
				}
			}
		}
		catch (CsvParseException broken) {
			throw new TableProblem.Broken();
		}
		return rows;
	}

	/**
	 * People leave the last fields of a row away, or write more than there are columns.
	 */
	private static CsvReader<CsvRecord> reader(String text) {
		return CsvReader.builder()
			.fieldSeparator(separator(text))
			.allowMissingFields(true)
			.allowExtraFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text);
	}

	/** The one that stands most often in the first line. */
	private static char separator(String text) {
		String first = text.lines().findFirst().orElse("");
		return Stream.of('\t', ';', ',')
			.max((one, other) -> Long.compare(count(first, one), count(first, other)))
			.orElse(',');
	}

	private static long count(String line, char wanted) {
		return line.chars().filter(unit -> unit == wanted).count();
	}

}
