package org.ashar.events.sheet;

import org.ashar.events.reference.Coded;
import org.ashar.infra.tables.TableFormat;

/** As which kind of file; people choose it by the ending of its name. */
public enum SheetFormat implements Coded {

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
	public TableFormat table() {
		return table;
	}

}
