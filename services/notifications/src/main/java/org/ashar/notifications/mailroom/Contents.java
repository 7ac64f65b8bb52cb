package org.ashar.notifications.mailroom;

import java.util.List;
import java.util.UUID;
import org.ashar.notifications.subscription.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * What a letter tells, in references: the words are made when it leaves.
 *
 * @param lines with updates and digests
 * @param frequency of the digest the lines wait for or stand in
 * @param signUp with confirmations
 * @param enclosure with letters that other services ask for
 */
public record Contents(List<Line> lines, @Nullable Frequency frequency, @Nullable UUID signUp,
		@Nullable Enclosure enclosure) {

	/** Keeps its own copy of the lines. */
	public Contents {
		lines = List.copyOf(lines);
	}

	static Contents of(List<Line> lines, @Nullable Frequency frequency) {
		return new Contents(lines, frequency, null, null);
	}

	static Contents asking(UUID signUp) {
		return new Contents(List.of(), null, signUp, null);
	}

	static Contents of(Enclosure enclosure) {
		return new Contents(List.of(), null, null, enclosure);
	}

	/** What remains when nothing is to be written any more. */
	Contents withoutEnclosure() {
		return new Contents(lines, frequency, signUp, null);
	}
}
