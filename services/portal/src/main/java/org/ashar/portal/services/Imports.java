package org.ashar.portal.services;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Tables of records that people have in files. */
@HttpExchange("/api/v1/imports")
public interface Imports {

	/** It is looked at; nothing is changed. */
	@PostExchange
	Import receive(@RequestParam Map<String, String> what, @RequestHeader("Content-Type") String kind,
			@RequestHeader("Idempotency-Key") String key, @RequestBody byte[] file);

	@GetExchange("/{id}")
	Import find(@PathVariable String id);

	@GetExchange("/{id}/rows")
	Listed<Row> rows(@PathVariable String id, @RequestParam Map<String, String> page);

	/** Takes the next rows over. */
	@PostExchange("/{id}/commit")
	Import commit(@PathVariable String id);

	/**
	 * A file that was looked at.
	 *
	 * @param encoding in which its letters were written; xlsx for a workbook
	 * @param ignored the headings of columns of which nothing is known
	 * @param counts how many rows are in which state
	 */
	record Import(String id, String kind, String state, String encoding, List<String> ignored,
			Map<String, Long> counts) {

		/** How many rows are in a state. */
		public long count(String rows) {
			return this.counts.getOrDefault(rows, 0L);
		}

		/** How many rows wait to be taken over. */
		public long open() {
			return count("new") + count("changed");
		}

	}

	/** A row of it. */
	record Row(int line, String label, String state, List<Finding> findings, List<Difference> differences,
			@Nullable String target) {
	}

	/** What is wrong with a row, in words. */
	record Finding(String heading, String message) {
	}

	/** A field that is another one after the row is taken over. */
	record Difference(String heading, @Nullable String before, @Nullable String after) {
	}

}
