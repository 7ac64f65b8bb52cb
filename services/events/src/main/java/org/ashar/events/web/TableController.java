package org.ashar.events.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Enrolment;
import org.ashar.events.table.Column;
import org.ashar.events.table.Table;
import org.ashar.infra.platform.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads a file with people, so that they can be looked at before they are enrolled. */
@RestController
class TableController {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Enrolment enrolment;

	TableController(Enrolment enrolment) {
		this.enrolment = enrolment;
	}

	/**
	 * CSV with commas, semicolons or tabulators, or the first sheet of an XLSX file: what
	 * it is says its content. The first row names the columns. Nothing is changed.
	 */
	@PostMapping(path = EventController.PATH + "/{id}/enrolments/table",
			consumes = { "text/csv", WORKBOOK, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	ResponseEntity<TableShown> read(@PathVariable EventId id, @RequestBody byte[] file, Caller caller) {
		enrolment.requireEnroller(id, Actors.of(caller));
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TableShown.of(Table.read(file)));
	}

	/**
	 * What stands in the file.
	 *
	 * @param encoding in which its letters were written; xlsx for a workbook
	 * @param ignored the headings of columns of which nothing is known
	 * @param people by the names of fields as they are enrolled; not looked at yet
	 */
	record TableShown(String encoding, List<String> ignored, List<Map<String, String>> people) {

		private static TableShown of(Table table) {
			return new TableShown(table.encoding(), table.ignored(),
					table.people().stream().map(TableShown::fields).toList());
		}

		private static Map<String, String> fields(Map<Column, String> person) {
			Map<String, String> fields = new TreeMap<>();
			person.forEach((column, value) -> fields.put(column.code(), value));
			return fields;
		}

		@Override
		public String toString() {
			return "TableShown[…]";
		}
	}

}
