package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.List;
import org.ashar.notifications.occasion.Subject;

/**
 * What a letter that was taken told of; it is with the letter until it is counted.
 *
 * @param since when the relay took it
 * @param subjects each once, at least one
 */
public record Told(Instant since, List<Subject> subjects) {

	/** Keeps its own copy of the subjects. */
	public Told {
		subjects = List.copyOf(subjects);
	}

}
