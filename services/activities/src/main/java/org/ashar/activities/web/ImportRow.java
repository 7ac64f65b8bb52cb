package org.ashar.activities.web;

import java.util.List;
import java.util.UUID;

import org.ashar.activities.intake.Difference;
import org.ashar.activities.intake.Finding;
import org.ashar.activities.intake.IntakeRow;
import org.ashar.activities.intake.RowState;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as whoever sent it sees it.
 *
 * @param line in the file, the headings being line 1
 * @param target the record that it makes or changes
 */
record ImportRow(int line, String label, @CodeOf(RowState.class) String state, List<ImportFinding> findings,
		List<ImportDifference> differences, @Nullable UUID target) {

	static ImportRow of(IntakeRow row, Messages messages, Language language) {
		return new ImportRow(row.line(), row.label(), row.state().code(),
				row.findings().stream().map(finding -> finding(finding, messages, language)).toList(),
				row.differences().stream().map(difference -> difference(difference, messages, language)).toList(),
				row.target());
	}

	private static ImportFinding finding(Finding finding, Messages messages, Language language) {
		return new ImportFinding(finding.field(), heading(finding.field(), messages, language), finding.code(),
				messages.get(language, "finding." + finding.code()));
	}

	private static ImportDifference difference(Difference difference, Messages messages, Language language) {
		return new ImportDifference(difference.field(), heading(difference.field(), messages, language),
				difference.before(), difference.after());
	}

	private static String heading(String field, Messages messages, Language language) {
		String key = "sheet.column." + field;
		return messages.has(language, key) ? messages.get(language, key) : field;
	}

	/**
	 * What is wrong with a row.
	 *
	 * @param heading what the column is called
	 * @param message what is wrong, in words
	 */
	record ImportFinding(String field, String heading, String code, String message) {
	}

	/** A field that is another one after the row is taken over. */
	record ImportDifference(String field, String heading, @Nullable String before, @Nullable String after) {
	}

}
