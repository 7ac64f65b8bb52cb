package org.ashar.infra.tables;

import java.io.IOException;
import java.io.OutputStream;

/** As which kind of file a table goes out. */
public enum TableFormat {

	/** Text that Excel, too, takes for UTF-8. */
	CSV("csv", "text/csv;charset=UTF-8"),

	/** Excel's own. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String extension;

	private final String mediaType;

	TableFormat(String extension, String mediaType) {
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/** How the name of such a file ends. */
	public String extension() {
		return extension;
	}

	/** What it is called on the way. */
	public String mediaType() {
		return mediaType;
	}

	/** A header that makes a browser keep it as a file of this name. */
	public String attachment(String name) {
		return "attachment; filename=\"" + name + "." + extension + "\"";
	}

	/** Lines of such a file. */
	public TableWriter open(OutputStream out) throws IOException {
		return switch (this) {
			case CSV -> TableWriter.csv(out);
			case XLSX -> TableWriter.xlsx(out);
		};
	}

}
