package org.ashar.identity.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message that a service could not handle, with all that was done about it. Immutable.
 * <pre>
 * waiting   → replay  → replaying
 * replaying → ended   → replayed, or waiting when it was not handled
 * waiting   → discard → discarded
 * </pre> A replay whose end nobody lived to write down counts as waiting after a minute.
 *
 * @param order sorts by the time of death
 * @param cause the class of what went wrong first
 */
@Document("dead-letters")
public record DeadLetter(@Id DeadLetterId id, long version, String order, Origin origin, String cause, Instant diedAt,
		State state, List<Step> steps) {

	private static final Duration LONGEST_REPLAY = Duration.ofMinutes(1);

	/** Keeps its own copy. */
	public DeadLetter {
		steps = List.copyOf(steps);
	}

	static DeadLetter of(Origin origin, String cause, Instant diedAt) {
		DeadLetterId id = DeadLetterId.of(origin);
		String order = "%016d-%s".formatted(diedAt.toEpochMilli(), id.text());
		return new DeadLetter(id, 1, order, origin, cause, diedAt, State.WAITING, List.of());
	}

	DeadLetter replaying(String by, Instant now) {
		requireOpen(now);
		return with(State.REPLAYING, Step.replay(by, now));
	}

	DeadLetter ended(Replayer.Verdict verdict) {
		List<Step> told = new ArrayList<>(steps);
		told.add(told.removeLast().ended(verdict));
		State next = (verdict.outcome() == Outcome.HANDLED) ? State.REPLAYED : State.WAITING;
		return new DeadLetter(id, version + 1, order, origin, cause, diedAt, next, told);
	}

	DeadLetter discarded(String by, Instant now, String reason) {
		requireOpen(now);
		return with(State.DISCARDED, Step.discard(by, now, reason));
	}

	private void requireOpen(Instant now) {
		boolean abandoned = state == State.REPLAYING && steps.getLast().at().plus(LONGEST_REPLAY).isBefore(now);
		if (state != State.WAITING && !abandoned) {
			throw new DeadLetterProblem.Settled();
		}
	}

	private DeadLetter with(State next, Step step) {
		List<Step> more = new ArrayList<>(steps);
		more.add(step);
		return new DeadLetter(id, version + 1, order, origin, cause, diedAt, next, more);
	}

	/** How it stands. */
	public enum State {

		/** Nobody has settled it. */
		WAITING,

		/** The service is trying it at this moment. */
		REPLAYING,

		/** The service took it in the end. */
		REPLAYED,

		/** An operator gave it up. */
		DISCARDED

	}
}
