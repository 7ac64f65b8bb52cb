package org.ashar.infra.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the lines of a file, each on its way as soon as it is written. */
public interface TableWriter extends AutoCloseable {

	/** RFC 4180 in UTF-8, which Excel, too, takes for that. */
	static TableWriter csv(OutputStream out) throws IOException {
		return new CsvLines(out);
	}

	/** The first sheet of a workbook (ISO/IEC 29500). */
	static TableWriter xlsx(OutputStream out) {
		return new XlsxLines(out);
	}

	/**
	 * People write what they like, and programs take a cell that begins so for a formula:
	 * the apostrophe makes it a text.
	 */
	static String harmless(String cell) {
		return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
	}

	/** The cells as they are to be read; whatever they begin with, they are texts. */
	default void line(List<String> cells) throws IOException {
		write(cells.stream().map(TableWriter::harmless).toList());
	}

	/** The cells are harmless already. */
	void write(List<String> cells) throws IOException;

	@Override
	void close() throws IOException;

}
