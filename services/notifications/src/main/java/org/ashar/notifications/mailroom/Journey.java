package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.AddressMark;
import org.jspecify.annotations.Nullable;

/**
 * How far a letter has come. Each step says what happened. <pre>
 * from                    method           to
 * –                       waiting          planned
 * planned | deferred      (claim)          rendered
 * rendered                giveBack         planned
 * rendered                suppress         suppressed | aborted
 * rendered                handOver         handing_over
 * handing_over | unknown  accept           accepted
 * rendered|handing_over   defer            deferred | soft_bounced
 * rendered                stumble          deferred | failed
 * rendered|handing_over   refuse           hard_bounced | soft_bounced | failed
 * handing_over            loseSight        unknown | deferred (transactional, once)
 * rendered|handing_over   lapse            planned | as loseSight
 * accepted | unknown      comeBack         hard_bounced | soft_bounced | failed
 * accepted | unknown      complain         complained
 * unknown                 arrive           accepted
 * unknown                 giveUp, again    failed, planned
 * </pre>
 */
final class Journey {

	/** Instead of a relay's answer. */
	private static final int NO_WORDS = 0;

	private final Lane lane;

	private LetterState state;

	private Instant due;

	private @Nullable Lane queue;

	private @Nullable Loan loan;

	private int deferrals;

	private boolean repeated;

	private @Nullable Integer code;

	private @Nullable String status;

	private @Nullable AddressMark destination;

	private @Nullable Ending ending;

	private @Nullable Told told;

	private Journey(Lane lane, LetterState state, Instant due) {
		this.lane = lane;
		this.state = state;
		this.due = due;
	}

	static Journey waiting(Lane lane, Instant due) {
		Journey journey = new Journey(lane, LetterState.PLANNED, due);
		journey.queue = lane;
		return journey;
	}

	/** As far as a bundle knows: where letters are that went the straight way. */
	static Journey at(LetterState state, Lane lane, Instant due, @Nullable Loan loan, @Nullable AddressMark destination,
			@Nullable Ending ending, @Nullable Integer code) {
		Journey journey = new Journey(lane, state, due);
		journey.queue = state == LetterState.PLANNED ? lane : null;
		journey.loan = ending == null || loan == null ? loan : loan.ended();
		journey.destination = destination;
		journey.ending = ending;
		journey.code = code;
		return journey;
	}

	/**
	 * Its worker cannot send it now; it waits for its turn again, and nothing is counted
	 * against it.
	 */
	LetterFact giveBack(String by, Instant again) {
		require(by, LetterState.RENDERED);
		return queueAgain(LetterState.PLANNED, again, new LetterFact.GivenBack());
	}

	/** From here on nobody else may send it. */
	LetterFact handOver(String by, Instant lease) {
		require(by, LetterState.RENDERED);
		state = LetterState.HANDING_OVER;
		loan = new Loan(by, lease);
		return new LetterFact.HandedOver();
	}

	LetterFact suppress(String by, Withheld why, Instant now) {
		require(by, LetterState.RENDERED);
		settle(why == Withheld.CALLED_OFF ? LetterState.ABORTED : LetterState.SUPPRESSED,
				new LetterFact.Suppressed(why), now);
		ending = new Ending(now, why);
		return new LetterFact.Suppressed(why);
	}

	/** Where it goes is known once it is put into words. */
	void address(AddressMark to) {
		destination = to;
	}

	/** The holder may be so late that its letter was called unknown meanwhile. */
	LetterFact accept(String by, Reply reply, List<Subject> subjects, Instant now) {
		require(by, LetterState.HANDING_OVER, LetterState.UNKNOWN);
		said(reply);
		told = subjects.isEmpty() ? null : new Told(now, subjects);
		return settle(LetterState.ACCEPTED, new LetterFact.Accepted(), now);
	}

	/**
	 * The relay asked to come again; after the last time of the schedule the mailbox is
	 * given up.
	 */
	LetterFact defer(String by, Reply reply, Instant now) {
		require(by, LetterState.RENDERED, LetterState.HANDING_OVER);
		said(reply);
		Optional<Instant> again = BackOff.next(deferrals, now);
		deferrals++;
		return again.isPresent()
				? queueAgain(LetterState.DEFERRED, again.get(), new LetterFact.Deferred(reply.code(), again.get()))
				: settle(LetterState.SOFT_BOUNCED, new LetterFact.SoftBounced(reply.code()), now);
	}

	/**
	 * It cannot be put into words; after the last time of the schedule nobody tries
	 * again.
	 */
	LetterFact stumble(String by, Instant now) {
		require(by, LetterState.RENDERED);
		Optional<Instant> again = BackOff.next(deferrals, now);
		deferrals++;
		return again.isPresent()
				? queueAgain(LetterState.DEFERRED, again.get(), new LetterFact.Deferred(NO_WORDS, again.get()))
				: settle(LetterState.FAILED, new LetterFact.Failed(NO_WORDS), now);
	}

	/** The relay does not take it, and why decides what that means. */
	LetterFact refuse(String by, Fault fault, Reply reply, Instant now) {
		require(by, LetterState.RENDERED, LetterState.HANDING_OVER);
		return end(fault, reply, now);
	}

	private LetterFact end(Fault fault, Reply reply, Instant now) {
		said(reply);
		return switch (fault) {
			case NO_MAILBOX -> settle(LetterState.HARD_BOUNCED, new LetterFact.HardBounced(reply.code()), now);
			case MAILBOX, SERVER -> settle(LetterState.SOFT_BOUNCED, new LetterFact.SoftBounced(reply.code()), now);
			case LETTER -> settle(LetterState.FAILED, new LetterFact.Failed(reply.code()), now);
		};
	}

	/** A report tells that it was not delivered after all; null when that is no news. */
	@Nullable LetterFact comeBack(Fault fault, Reply reply, Instant now) {
		return isOut() ? end(fault, reply, now) : null;
	}

	/** A report tells that its reader calls it unwanted; null when that is no news. */
	@Nullable LetterFact complain(Instant now) {
		return isOut() ? settle(LetterState.COMPLAINED, new LetterFact.Complained(), now) : null;
	}

	/** Somebody knows that an unknown one was delivered. */
	@Nullable LetterFact arrive(Instant now) {
		return state == LetterState.UNKNOWN ? settle(LetterState.ACCEPTED, new LetterFact.Accepted(), now) : null;
	}

	/** Somebody knows that an unknown one is lost. */
	@Nullable LetterFact giveUp(Instant now) {
		return state == LetterState.UNKNOWN ? settle(LetterState.FAILED, new LetterFact.Failed(NO_WORDS), now) : null;
	}

	/** Somebody knows that an unknown one is lost, and wants it to be sent. */
	@Nullable LetterFact again(Instant now) {
		if (state != LetterState.UNKNOWN) {
			return null;
		}
		ending = null;
		return queueAgain(LetterState.PLANNED, now, new LetterFact.Planned(now));
	}

	private boolean isOut() {
		return state == LetterState.ACCEPTED || state == LetterState.UNKNOWN;
	}

	/** A report may give no code: the one of the relay stays. */
	private void said(Reply reply) {
		code = reply.code() == NO_WORDS ? code : Integer.valueOf(reply.code());
		status = reply.status();
	}

	/**
	 * The answer never came. What somebody waits for is repeated once; anything else is
	 * shown as unknown, never resent.
	 */
	LetterFact loseSight(Instant now) {
		if (state != LetterState.HANDING_OVER) {
			throw new MailroomProblem.NotYours();
		}
		if (lane == Lane.TRANSACTIONAL && !repeated) {
			repeated = true;
			return queueAgain(LetterState.DEFERRED, now, new LetterFact.Repeated());
		}
		return settle(LetterState.UNKNOWN, new LetterFact.LostSight(), now);
	}

	/**
	 * Its worker died, or sleeps. Null while the loan runs: the worker may have been
	 * given more time meanwhile.
	 */
	@Nullable LetterFact lapse(Instant now) {
		if (loan == null || !loan.isOver(now)) {
			return null;
		}
		return state == LetterState.HANDING_OVER ? loseSight(now)
				: queueAgain(LetterState.PLANNED, now, new LetterFact.GivenBack());
	}

	private void require(String by, LetterState... states) {
		if (loan == null || !loan.holder().equals(by) || !List.of(states).contains(state)) {
			throw new MailroomProblem.NotYours();
		}
	}

	private LetterFact queueAgain(LetterState waiting, Instant again, LetterFact fact) {
		state = waiting;
		queue = lane;
		due = again;
		loan = null;
		return fact;
	}

	/** The holder stays known: only that worker may still know better. */
	private LetterFact settle(LetterState last, LetterFact fact, Instant now) {
		state = last;
		loan = loan == null ? null : loan.ended();
		ending = new Ending(now, null);
		return fact;
	}

	/** Whether both have come as far in the same hands. */
	boolean isAs(Journey other) {
		return state == other.state && Objects.equals(holder(), other.holder());
	}

	private @Nullable String holder() {
		return loan == null ? null : loan.holder();
	}

	LetterState state() {
		return state;
	}

	Instant due() {
		return due;
	}

	Optional<Integer> code() {
		return Optional.ofNullable(code);
	}

	Optional<String> status() {
		return Optional.ofNullable(status);
	}

	Optional<AddressMark> destination() {
		return Optional.ofNullable(destination);
	}

	Optional<Told> told() {
		return Optional.ofNullable(told);
	}

	Optional<Ending> ending() {
		return Optional.ofNullable(ending);
	}

	/** One step; null when there is nothing to do. */
	@FunctionalInterface
	interface Step {

		@Nullable LetterFact of(Journey journey, Instant now);

	}

}
