package org.ashar.activities.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.activity.ActivityContent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A row of a file.
 *
 * @param id by intake and line, so that rows are read as they stand in the file
 * @param line in the file, the headings being line 1
 * @param label what it is about, in the words of the file
 * @param target the record that it makes or changes; null where it is refused
 * @param seen the version of the record when the row was looked at
 * @param activity what is to be written; with activities only
 * @param judgement with assessments only
 */
@Document("intake-rows")
public record IntakeRow(@Id String id, IntakeId intake, int line, String label, RowState state, List<Finding> findings,
		List<Difference> differences, @Nullable UUID target, long seen, @Nullable ActivityContent activity,
		@Nullable Judgement judgement) {

	/** Instead of the words of a file of which they are forgotten. */
	static final String FORGOTTEN = "…";

	public IntakeRow {
		findings = List.copyOf(findings);
		differences = List.copyOf(differences);
	}

	static IntakeRow refused(IntakeId intake, int line, String label, List<Finding> findings) {
		return new IntakeRow(id(intake, line), intake, line, label, RowState.REFUSED, findings, List.of(), null, 0,
				null, null);
	}

	static String id(IntakeId intake, int line) {
		return "%s:%05d".formatted(intake.value(), line);
	}

	/**
	 * What the row makes has an identifier that follows from it: however often it is
	 * done, it is one.
	 */
	static UUID derived(IntakeId intake, int line) {
		return UUID.nameUUIDFromBytes(("intake " + id(intake, line)).getBytes(StandardCharsets.UTF_8));
	}

	IntakeRow ended(RowState outcome, List<Finding> why) {
		return new IntakeRow(id, intake, line, label, outcome, why, differences, target, seen, activity, judgement);
	}
}
