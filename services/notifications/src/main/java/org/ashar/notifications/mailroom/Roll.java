package org.ashar.notifications.mailroom;

import org.jspecify.annotations.Nullable;
import org.ashar.notifications.subscription.Frequency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ashar.infra.platform.identifier.Uuids;

/**
 * Who is told of an occasion, and why. It is written once: what changes later is in the
 * {@link Bundle} with the same id.
 *
 * @param digest which digest tells it; null when each gets a letter of its own
 * @param plannedAt when it was planned, or for digests when the occasion arrived
 * @param entries each with a place, from 0
 */
record Roll(UUID id, LetterKind kind, @Nullable Frequency digest, String occasion, Instant plannedAt,
		List<Entry> entries) {

	/** Rolls of so many readers each, or fewer, who get letters of their own. */
	static List<Roll> of(LetterKind kind, String occasion, List<Entry> readers, int size, Instant now) {
		return cut(readers, size, part -> new Roll(Uuids.v7(now), kind, null, occasion, now, part));
	}

	/** The same for those who are told by a digest. */
	static List<Roll> aside(Frequency digest, String occasion, List<Entry> readers, int size, Instant arrivedAt) {
		return cut(readers, size,
				part -> new Roll(Uuids.v7(arrivedAt), LetterKind.UPDATE, digest, occasion, arrivedAt, part));
	}

	private static List<Roll> cut(List<Entry> readers, int size, Function<List<Entry>, Roll> roll) {
		List<Roll> rolls = new ArrayList<>();
		for (int from = 0; from < readers.size(); from += size) {
			rolls.add(roll.apply(List.copyOf(readers.subList(from, Math.min(readers.size(), from + size)))));
		}
		return rolls;
	}

	/** Of which announcement it is; null if of none. */
	@Nullable UUID announcement() {
		return kind == LetterKind.ANNOUNCEMENT ? Bulletins.announcement(occasion) : null;
	}

	/** Where it stands here; -1 if it does not. */
	int place(LetterId letter) {
		return IntStream.range(0, entries.size())
			.filter(place -> entries.get(place).letter().equals(letter))
			.findFirst()
			.orElse(-1);
	}

	Contents contents(int place) {
		return Contents.of(List.of(line(place)), digest);
	}

	Line line(int place) {
		return new Line(occasion, entries.get(place).reasons());
	}

	/** One letter, or one line of a digest. */
	record Entry(LetterId letter, UUID person, List<Reason> reasons) {

		static Entry of(String occasion, UUID person, List<Reason> reasons) {
			return new Entry(LetterId.of(person, occasion), person, reasons);
		}

	}

}
