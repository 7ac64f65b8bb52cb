package org.ashar.notifications.mailroom;

import java.util.List;
import java.util.UUID;
import org.ashar.notifications.occasion.Subject;

/**
 * Letters that were taken and told the same, and are not counted yet.
 *
 * @param id of the letter, or of the bundle
 * @param subjects each once, at least one
 */
public record Tale(UUID id, long letters, List<Subject> subjects) {

	/** Keeps its own copy of the subjects. */
	public Tale {
		subjects = List.copyOf(subjects);
	}

	static Tale of(Letter letter) {
		return new Tale(letter.id().value(), 1, letter.told().map(Told::subjects).orElse(List.of()));
	}

}
