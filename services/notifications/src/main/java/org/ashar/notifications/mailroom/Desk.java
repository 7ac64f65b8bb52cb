package org.ashar.notifications.mailroom;

import io.micrometer.common.KeyValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ashar.infra.platform.outbox.TraceContext;
import org.springframework.stereotype.Component;

/**
 * Where letters are lent for sending, for a time; after that others decide.
 */
@Component
public class Desk {

	static final Duration LEASE = Duration.ofMinutes(2);

	private static final Duration MEMORY = Duration.ofDays(90);

	private static final int BATCH = 100;

	private final Letters letters;

	private final Bundling bundling;

	private final TraceContext trace;

	private final Clock clock;

	/** These take turns: none waits until there is nothing in the others. */
	private final List<Source> bulk;

	private final AtomicInteger turn = new AtomicInteger();

	Desk(Letters letters, Bundling bundling, TraceContext trace, Clock clock) {
		this.letters = letters;
		this.bundling = bundling;
		this.trace = trace;
		this.clock = clock;
		this.bulk = List.of((loan, now, most) -> letters.claim(Lane.BULK, loan, now, most),
				(loan, now, most) -> bundling.lend(Shelf.BULK, loan, now, most),
				(loan, now, most) -> bundling.lend(Shelf.DIGEST, loan, now, most));
	}

	/**
	 * The letters that have been due longest, but no more than so many, lent to this
	 * holder; of the first of these lanes, in their order, that has some: those that
	 * somebody waits for come first.
	 */
	public List<Letter> fetch(String holder, int most, Set<Lane> lanes) {
		Instant now = clock.instant();
		Loan loan = new Loan(holder, now.plus(LEASE));
		for (Lane lane : Lane.values()) {
			List<Letter> lent = lanes.contains(lane) ? claim(lane, loan, now, most) : List.of();
			if (!lent.isEmpty()) {
				return lent;
			}
		}
		return List.of();
	}

	private List<Letter> claim(Lane lane, Loan loan, Instant now, int most) {
		if (lane != Lane.BULK) {
			return letters.claim(lane, loan, now, most);
		}
		int first = turn.getAndIncrement();
		return IntStream.range(0, bulk.size())
			.mapToObj(next -> bulk.get(Math.floorMod(first + next, bulk.size())).claim(loan, now, most))
			.filter(lent -> !lent.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/** Where a clerk of this holder notes what became of letters. */
	public Ledger ledger(String holder) {
		return new Ledger(holder, letters, clock);
	}

	/**
	 * Writes and sends a letter in the trace of whoever asked for it, however long ago:
	 * {@code ashar.letter.sending}, by kind.
	 */
	public boolean sending(Letter letter, Supplier<Boolean> work) {
		KeyValues kind = KeyValues.of("kind", letter.kind().name().toLowerCase(Locale.ROOT));
		return trace.resume(letter.trace(), "ashar.letter.sending", kind, work);
	}

	/**
	 * Forgets letters that ended a season ago; true when there may be more of them. By
	 * then nothing can ask for them again: a repeated message finds its occasion told,
	 * and requests of other services are kept for days only.
	 */
	public boolean forget() {
		Instant before = clock.instant().minus(MEMORY);
		boolean more = bundling.forget(before, BATCH) == BATCH;
		return letters.forget(before, BATCH) == BATCH || more;
	}

	/** Decides about letters whose lease is over; true when there may be more of them. */
	public boolean sweep() {
		List<Letter> lapsed = letters.lapsed(clock.instant(), BATCH);
		lapsed.forEach(letter -> letter.go(Journey::lapse, clock.instant()));
		List<Letter> changed = lapsed.stream().filter(letter -> !letter.outbox().facts().isEmpty()).toList();
		if (!changed.isEmpty()) {
			// Those that were given more time meanwhile are not saved, as they should
			// not.
			letters.saveAll(changed);
		}
		return bundling.sweep(BATCH) || lapsed.size() == BATCH;
	}

	/** Where letters to many wait. */
	@FunctionalInterface
	private interface Source {

		List<Letter> claim(Loan loan, Instant now, int most);

	}

}
