package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.AddressMark;
import org.jspecify.annotations.Nullable;

/**
 * How far letters have come that are sent together, about one occasion or as digests.
 * Only the straight way is noted here; a letter that is put off, refused, withheld or
 * heard of again goes on in a document of its own, as does a digest that told less than
 * was planned. Lines of digests are never lent. <pre>
 * from               method (of Bundles)   to
 * –                  add                   queued | aside
 * queued             claim                 lent
 * lent               note                  lent | queued | settled
 * lent               sweep                 queued | settled
 * aside              fold (of Lines)       aside | settled
 * of each letter:
 * waiting            note                  leaving | apart
 * leaving            note                  taken | lost | apart
 * leaving            sweep                 lost
 * taken | lost       apart                 apart
 * aside              fold                  folded
 * </pre>
 *
 * @param subject what they tell of; null when they are not counted for one record
 * @param announcement of which they are, as long as they are not counted for it
 * @param settledAt null as long as some letters wait or are leaving
 * @param marks see {@link Mark}; by the places of the {@link Roll}
 * @param destinations where each went: domain and mark of the address, empty before it
 * left
 */
record Bundle(UUID id, LetterKind kind, @Nullable Subject subject, @Nullable UUID announcement, @Nullable String trace,
		Instant plannedAt, Instant due, @Nullable Loan loan, @Nullable Instant lostAt, @Nullable Instant settledAt,
		List<Long> marks, List<String> destinations) {

	/** A mail relay that takes a letter says so (RFC 5321). */
	private static final int TAKEN = 250;

	/** Of readers nobody has written to. */
	static Bundle of(Roll roll, @Nullable Subject subject, @Nullable String trace) {
		int size = roll.entries().size();
		long mark = roll.isAside() ? Mark.ASIDE : Mark.WAITING;
		return new Bundle(roll.id(), roll.kind(), subject, roll.announcement(), trace, roll.plannedAt(),
				roll.plannedAt(), null, null, null, Stream.generate(() -> mark).limit(size).toList(),
				Stream.generate(() -> "").limit(size).toList());
	}

	/** How many letters stand so. */
	long count(LetterState state) {
		return IntStream.range(0, marks.size()).filter(place -> is(place, state)).count();
	}

	/** How many letters the relay has taken. */
	long taken() {
		return marks.stream().filter(Mark::isTaken).count();
	}

	/** Whether one of its letters stands so, and has no document of its own. */
	boolean is(int place, LetterState state) {
		long mark = marks.get(place);
		return !Mark.isApart(mark) && state(mark) == state;
	}

	/** One of its letters, wherever it stands; nobody has asked whether it is apart. */
	Letter letter(Roll roll, int place) {
		long mark = marks.get(place);
		Roll.Entry entry = roll.entries().get(place);
		Journey journey = Journey.at(state(mark), kind.lane(), due, loan, destination(place), ending(mark),
				Mark.isTaken(mark) ? TAKEN : null);
		return Letter.bundled(entry.letter(), kind, entry.person(), roll.contents(place), plannedAt, journey)
			.within(trace)
			.of(announcement);
	}

	/** Nobody has anything to do with it any more; so many of its letters were taken. */
	Turn.Over over(Instant at, long taken) {
		return new Turn.Over(at, subject == null && kind != LetterKind.DIGEST ? 0 : taken);
	}

	/**
	 * What its letters told that were taken.
	 * @param roll of digests; of others null will do
	 */
	Tale tale(@Nullable Roll roll) {
		Map<Subject, Long> told = new HashMap<>();
		IntStream.range(0, marks.size())
			.filter(place -> Mark.isTaken(marks.get(place)))
			.forEach(place -> subjects(roll, place).forEach(each -> told.merge(each, 1L, Long::sum)));
		return new Tale(id, told);
	}

	private Set<Subject> subjects(@Nullable Roll roll, int place) {
		return subject == null ? Objects.requireNonNull(roll).subjects(place) : Set.of(subject);
	}

	Shelf shelf() {
		return Shelf.of(kind);
	}

	private LetterState state(long mark) {
		return Mark.state(mark, loan != null);
	}

	private @Nullable AddressMark destination(int place) {
		String[] parts = destinations.get(place).split(" ", 2);
		return parts.length < 2 ? null : new AddressMark(parts[0], parts[1]);
	}

	static String destination(AddressMark to) {
		return to.domain() + " " + to.mark();
	}

	private @Nullable Ending ending(long mark) {
		if (mark == Mark.LOST) {
			return new Ending(lostAt == null ? plannedAt : lostAt, null);
		}
		return mark > 0 ? new Ending(Instant.ofEpochMilli(mark), null) : null;
	}

	@Override
	public String toString() {
		return "Bundle[" + id + ": " + marks.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "]";
	}

}
