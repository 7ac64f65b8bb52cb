package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ashar.infra.platform.identifier.Uuids;

/**
 * Who gets the letters of a bundle, and why. It is written once: what changes while they
 * are sent is in the {@link Bundle} with the same id.
 *
 * @param entries each with a place, from 0
 */
record Roll(UUID id, LetterKind kind, String occasion, Instant plannedAt, List<Entry> entries) {

	/** Rolls of so many readers each, or fewer. */
	static List<Roll> of(LetterKind kind, String occasion, List<Entry> readers, int size, Instant now) {
		List<Roll> rolls = new ArrayList<>();
		for (int from = 0; from < readers.size(); from += size) {
			List<Entry> part = readers.subList(from, Math.min(readers.size(), from + size));
			rolls.add(new Roll(Uuids.v7(now), kind, occasion, now, List.copyOf(part)));
		}
		return rolls;
	}

	/** Where it stands here; -1 if it does not. */
	int place(LetterId letter) {
		return IntStream.range(0, entries.size())
			.filter(place -> entries.get(place).letter().equals(letter))
			.findFirst()
			.orElse(-1);
	}

	Contents contents(int place) {
		return Contents.of(List.of(new Line(occasion, entries.get(place).reasons())), null);
	}

	/** One letter. */
	record Entry(LetterId letter, UUID person, List<Reason> reasons) {
	}

}
