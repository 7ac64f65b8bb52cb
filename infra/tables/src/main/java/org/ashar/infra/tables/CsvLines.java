package org.ashar.infra.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/** RFC 4180 in UTF-8; the mark at the beginning is for Excel. */
final class CsvLines implements TableWriter {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final CsvWriter writer;

	CsvLines(OutputStream out) throws IOException {
		Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		text.write(BYTE_ORDER_MARK);
		this.writer = CsvWriter.builder().build(text);
	}

	@Override
	public void write(List<String> cells) {
		writer.writeRecord(cells);
	}

	@Override
	public void close() throws IOException {
		writer.close();
	}

}
