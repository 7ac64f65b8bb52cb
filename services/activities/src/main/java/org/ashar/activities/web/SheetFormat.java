package org.ashar.activities.web;

import org.ashar.activities.reference.Coded;
import org.ashar.infra.tables.TableFormat;

/** As which kind of file; people choose it by the ending of its name. */
enum SheetFormat implements Coded {

	CSV(TableFormat.CSV), XLSX(TableFormat.XLSX);

	private final TableFormat table;

	SheetFormat(TableFormat table) {
		this.table = table;
	}

	@Override
	public String code() {
		return table.extension();
	}

	/** How it is written. */
	TableFormat table() {
		return table;
	}

}
