package org.ashar.infra.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** All cells are texts; only the last lines are in memory. */
final class XlsxLines implements TableWriter {

	private static final int IN_MEMORY = 500;

	private final Workbook book;

	private final Worksheet sheet;

	private int line;

	XlsxLines(OutputStream out) {
		this.book = new Workbook(out, "Ashar", "1.0");
		this.sheet = book.newWorksheet("1");
	}

	@Override
	public void write(List<String> cells) throws IOException {
		for (int column = 0; column < cells.size(); column++) {
			sheet.inlineString(line, column, cells.get(column));
		}
		line++;
		if (line % IN_MEMORY == 0) {
			sheet.flush();
		}
	}

	@Override
	public void close() throws IOException {
		book.close();
	}

}
