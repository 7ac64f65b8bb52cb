package org.ashar.notifications.mailroom;

import org.jspecify.annotations.Nullable;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.Frequency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashar.infra.platform.identifier.Uuids;

/**
 * Who is told of an occasion, and why; or, for digests, what each is told. It is written
 * once: what changes later is in the {@link Bundle} with the same id.
 *
 * @param digest which digest tells it, or is told; null when each gets a letter of its
 * own
 * @param occasion of digests: which window they end
 * @param plannedAt when it was planned, or for lines of digests when the occasion arrived
 * @param subjects with digests: what their lines tell of, by occasion, as far as known
 * @param entries each with a place, from 0
 */
record Roll(UUID id, LetterKind kind, @Nullable Frequency digest, String occasion, Instant plannedAt,
		Map<String, Subject> subjects, List<Entry> entries) {

	/** Rolls of so many readers each, or fewer, who get letters of their own. */
	static List<Roll> of(LetterKind kind, String occasion, List<Entry> readers, int size, Instant now) {
		return cut(readers, size, part -> new Roll(Uuids.v7(now), kind, null, occasion, now, Map.of(), part));
	}

	/** The same for those who are told by a digest. */
	static List<Roll> aside(Frequency digest, String occasion, List<Entry> readers, int size, Instant arrivedAt) {
		return cut(readers, size,
				part -> new Roll(Uuids.v7(arrivedAt), LetterKind.UPDATE, digest, occasion, arrivedAt, Map.of(), part));
	}

	/** The same for digests themselves. */
	static List<Roll> digests(Frequency digest, String window, Map<String, Subject> subjects, List<Entry> readers,
			int size, Instant now) {
		return cut(readers, size,
				part -> new Roll(Uuids.v7(now), LetterKind.DIGEST, digest, window, now, subjects, part));
	}

	private static List<Roll> cut(List<Entry> readers, int size, Function<List<Entry>, Roll> roll) {
		List<Roll> rolls = new ArrayList<>();
		for (int from = 0; from < readers.size(); from += size) {
			rolls.add(roll.apply(List.copyOf(readers.subList(from, Math.min(readers.size(), from + size)))));
		}
		return rolls;
	}

	/** Whether these wait to become lines of digests. */
	boolean isAside() {
		return kind != LetterKind.DIGEST && digest != null;
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
		return Contents.of(entries.get(place).lines(), digest);
	}

	/** Of what a digest tells, as far as that is known. */
	Set<Subject> subjects(int place) {
		return entries.get(place)
			.lines()
			.stream()
			.flatMap(line -> Stream.ofNullable(subjects.get(line.occasion())))
			.collect(Collectors.toSet());
	}

	/**
	 * One letter, or one line of a digest.
	 *
	 * @param lines one, but for digests
	 */
	record Entry(LetterId letter, UUID person, List<Line> lines) {

		static Entry of(String occasion, UUID person, List<Reason> reasons) {
			return new Entry(LetterId.of(person, occasion), person, List.of(new Line(occasion, reasons)));
		}

	}

}
