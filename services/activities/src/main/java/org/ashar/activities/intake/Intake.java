package org.ashar.activities.intake;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file as it was read.
 *
 * @param account whose it is; nobody else sees it
 * @param encoding in which its letters were written; xlsx for a workbook
 * @param ignored the headings of columns of which nothing is known
 */
@Document("intakes")
public record Intake(@Id IntakeId id, IntakeKind kind, String account, Instant created, IntakeState state,
		String encoding, List<String> ignored) {

	public Intake {
		ignored = List.copyOf(ignored);
	}

	Intake in(IntakeState next) {
		return new Intake(id, kind, account, created, next, encoding, ignored);
	}
}
