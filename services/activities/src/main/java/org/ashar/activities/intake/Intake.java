package org.ashar.activities.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file as it was read.
 *
 * @param account whose it is; nobody else sees it
 * @param encoding in which its letters were written; xlsx for a workbook
 * @param ignored the headings of columns of which nothing is known
 * @param emptied true where it is forgotten what stood in its rows
 */
@Document("intakes")
public record Intake(@Id IntakeId id, IntakeKind kind, String account, Instant created, IntakeState state,
		String encoding, List<String> ignored, @Nullable Boolean emptied) {

	/** So long it waits for whoever sent it to say that it is meant. */
	static final Duration OPEN_FOR = Duration.ofDays(30);

	public Intake {
		ignored = List.copyOf(ignored);
	}

	/** Whether it has waited too long. */
	boolean hasLapsed(Instant now) {
		return state == IntakeState.OPEN && !created.plus(OPEN_FOR).isAfter(now);
	}
}
