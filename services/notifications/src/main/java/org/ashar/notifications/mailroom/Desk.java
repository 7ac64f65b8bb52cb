package org.ashar.notifications.mailroom;

import io.micrometer.common.KeyValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.ashar.infra.platform.outbox.TraceContext;
import org.ashar.notifications.occasion.Subject;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Where workers fetch letters and say what became of them. A letter is lent for a time;
 * after that others decide.
 */
@Component
public class Desk {

	private static final Duration LEASE = Duration.ofMinutes(2);

	private static final Duration MEMORY = Duration.ofDays(90);

	private static final int BATCH = 100;

	private final Letters letters;

	private final TraceContext trace;

	private final Clock clock;

	Desk(Letters letters, TraceContext trace, Clock clock) {
		this.letters = letters;
		this.trace = trace;
		this.clock = clock;
	}

	/**
	 * The next letter that is due, lent to this holder; letters that somebody waits for
	 * come first.
	 */
	public Optional<Letter> fetch(String holder) {
		Instant now = clock.instant();
		Loan loan = new Loan(holder, now.plus(LEASE));
		return letters.claim(Lane.TRANSACTIONAL, loan, now).or(() -> letters.claim(Lane.BULK, loan, now));
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
	 * False when the letter is not in the holder's hands any more: then it must not be
	 * sent.
	 */
	public boolean handOver(Letter letter, String holder) {
		try {
			Instant now = clock.instant();
			letter.go((journey, at) -> journey.handOver(holder, at.plus(LEASE)), now);
			letters.save(letter);
			return true;
		}
		catch (OptimisticLockingFailureException | MailroomProblem.NotYours lapsed) {
			return false;
		}
	}

	/** The relay has taken it, with this reply code; it told of these. */
	public void accepted(Letter letter, String holder, int code, List<Subject> subjects) {
		conclude(letter, (journey, now) -> journey.accept(holder, code, subjects, now));
	}

	/** The relay asked to come again later. */
	public void deferred(Letter letter, String holder, int code) {
		conclude(letter, (journey, now) -> journey.defer(holder, code, now));
	}

	/** It could not be put into words; a mended service may be able to, for two days. */
	public void unwritten(Letter letter, String holder) {
		conclude(letter, (journey, now) -> journey.stumble(holder, now));
	}

	/** There is no such mailbox. */
	public void bounced(Letter letter, String holder, int code) {
		conclude(letter, (journey, now) -> journey.bounce(holder, code, now));
	}

	/** The relay refused the letter itself. */
	public void failed(Letter letter, String holder, int code) {
		conclude(letter, (journey, now) -> journey.fail(holder, code, now));
	}

	/** The relay was told everything, and its answer did not come. */
	public void lostSight(Letter letter) {
		conclude(letter, Journey::loseSight);
	}

	/** There is no reason to send it any more. */
	public void suppressed(Letter letter, String holder, Withheld why) {
		conclude(letter, (journey, now) -> journey.suppress(holder, why, now));
	}

	/** Nothing has left the house; its turn comes again at this time. */
	public void givenBack(Letter letter, String holder, Instant again) {
		conclude(letter, (journey, now) -> journey.giveBack(holder, again));
	}

	/** Nothing has left the house; it is tried again after a while. */
	public void givenBack(Letter letter, String holder, Duration pause) {
		conclude(letter, (journey, now) -> journey.giveBack(holder, now.plus(pause)));
	}

	/**
	 * Forgets letters that ended a season ago; true when there may be more of them. By
	 * then nothing can ask for them again: a repeated message finds its occasion told,
	 * and requests of other services are kept for days only.
	 */
	public boolean forget() {
		return letters.forget(clock.instant().minus(MEMORY), BATCH) == BATCH;
	}

	/** Decides about letters whose lease is over; true when there may be more of them. */
	public boolean sweep() {
		List<Letter> lapsed = letters.lapsed(clock.instant(), BATCH);
		lapsed.forEach(letter -> conclude(letter, Journey::lapse));
		return lapsed.size() == BATCH;
	}

	/*
	 * Twice at most: if the letter was swept meanwhile, its transitions say what still
	 * holds.
	 */
	private void conclude(Letter letter, Journey.Step step) {
		try {
			letter.go(step, clock.instant());
			letters.save(letter);
		}
		catch (OptimisticLockingFailureException swept) {
			letters.find(letter.id()).ifPresent(known -> {
				known.go(step, clock.instant());
				letters.save(known);
			});
		}
	}

}
