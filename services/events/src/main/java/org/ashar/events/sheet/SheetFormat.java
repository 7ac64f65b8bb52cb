package org.ashar.events.sheet;

import java.io.IOException;
import java.io.OutputStream;

import org.ashar.events.reference.Coded;
import org.ashar.infra.tables.TableWriter;

/** As which kind of file. */
public enum SheetFormat implements Coded {

	/** Text that Excel, too, takes for UTF-8. */
	CSV("csv", "text/csv;charset=UTF-8"),

	/** Excel's own. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String code;

	private final String mediaType;

	SheetFormat(String code, String mediaType) {
		this.code = code;
		this.mediaType = mediaType;
	}

	@Override
	public String code() {
		return code;
	}

	/** What it is called on the way. */
	public String mediaType() {
		return mediaType;
	}

	TableWriter open(OutputStream out) throws IOException {
		return switch (this) {
			case CSV -> TableWriter.csv(out);
			case XLSX -> TableWriter.xlsx(out);
		};
	}

}
