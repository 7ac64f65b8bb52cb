package org.ashar.portal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.ashar.portal.services.AuditEntry;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The entries of an audit as CSV: a line for each field that was changed, or one for an
 * entry without.
 */
final class AuditTable {

	/* So that spreadsheets read it as UTF-8. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final Writer text = new OutputStreamWriter(this.bytes, StandardCharsets.UTF_8);

	private final CsvWriter writer;

	private int size;

	AuditTable() {
		try {
			this.text.write(BYTE_ORDER_MARK);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.writer = CsvWriter.builder().build(this.text);
		this.writer.writeRecord("at", "kind", "record", "sequence", "fact", "account", "role", "field", "before",
				"after");
	}

	void add(AuditEntry entry) {
		this.size++;
		if (entry.changes().isEmpty()) {
			line(entry, "", "", "");
		}
		entry.changes().forEach((change) -> line(entry, change.field(), cell(change.before()), cell(change.after())));
	}

	private void line(AuditEntry entry, String field, String before, String after) {
		this.writer.writeRecord(entry.at().toString(), entry.kind(), entry.record(), Long.toString(entry.sequence()),
				entry.fact(), entry.account(), entry.role(), field, before, after);
	}

	/** How many entries there are. */
	int size() {
		return this.size;
	}

	byte[] bytes() {
		try {
			this.writer.flush();
			return this.bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * People write what they like, and programs take a cell that begins so for a formula:
	 * the apostrophe makes it a text.
	 */
	private static String cell(@Nullable JsonNode value) {
		String cell = (value == null || value.isNull()) ? "" : value.isString() ? value.asString() : value.toString();
		return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
	}

}
