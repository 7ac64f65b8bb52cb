package org.ashar.notifications.mailroom;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.notifications.occasion.Subject;

/**
 * Letters that were taken and are not counted yet.
 *
 * @param id of the letter, or of the bundle
 * @param told how many letters told of each record
 */
public record Tale(UUID id, Map<Subject, Long> told) {

	/** Keeps its own copy. */
	public Tale {
		told = Map.copyOf(told);
	}

	static Tale of(Letter letter) {
		return new Tale(letter.id().value(),
				letter.told()
					.stream()
					.flatMap(told -> told.subjects().stream())
					.collect(Collectors.toMap(Function.identity(), subject -> 1L, Long::sum)));
	}

}
