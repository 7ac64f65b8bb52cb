package org.ashar.activities.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.ashar.activities.reference.Coded;
import org.ashar.infra.tables.TableWriter;

/** As which kind of file a table goes out. */
enum TableFormat implements Coded {

	CSV("csv", "text/csv;charset=UTF-8"),
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String code;

	private final String mediaType;

	TableFormat(String code, String mediaType) {
		this.code = code;
		this.mediaType = mediaType;
	}

	@Override
	public String code() {
		return code;
	}

	/** Writes to the answer, whose name in the browser is this one. */
	TableWriter open(HttpServletResponse response, String name) throws IOException {
		response.setContentType(mediaType);
		response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + code + "\"");
		return switch (this) {
			case CSV -> TableWriter.csv(response.getOutputStream());
			case XLSX -> TableWriter.xlsx(response.getOutputStream());
		};
	}

}
