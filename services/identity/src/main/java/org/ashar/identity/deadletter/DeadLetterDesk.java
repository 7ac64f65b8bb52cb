package org.ashar.identity.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where operators settle dead letters: each is tried once more or given up, by one of
 * them, and who did what is kept for a year.
 */
@Component
public class DeadLetterDesk {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterDesk.class);

	private static final Duration KEPT = Duration.ofDays(365);

	private final StoredDeadLetters letters;

	private final Replayer replayer;

	private final Clock clock;

	DeadLetterDesk(StoredDeadLetters letters, Replayer replayer, Clock clock) {
		this.letters = letters;
		this.replayer = replayer;
		this.clock = clock;
	}

	/** Notes a dead letter; repeating changes nothing. */
	public void receive(Origin origin, String cause, Instant diedAt) {
		letters.addIfAbsent(DeadLetter.of(origin, cause, diedAt));
	}

	/** One of them, or {@link DeadLetterProblem.Unknown}. */
	public DeadLetter get(DeadLetterId id) {
		return letters.find(id).orElseThrow(DeadLetterProblem.Unknown::new);
	}

	/** The last one first, after a given one. */
	public List<DeadLetter> page(DeadLetter.@Nullable State state, @Nullable DeadLetterId after, int most) {
		return letters.page(state, (after != null) ? get(after) : null, most);
	}

	/**
	 * Has the service try it once more. It is claimed first: of two operators one gets
	 * through.
	 * @param seen the version that the operator has seen
	 * @return how it stands afterwards: waiting still when it was not handled
	 */
	public DeadLetter replay(DeadLetterId id, long seen, String by) {
		DeadLetter claimed = saved(get(id, seen).replaying(by, now()), seen);
		Replayer.Verdict verdict = replayer.replay(claimed.origin());
		log.info("Dead letter {} was replayed by {}: {}", id.text(), by, verdict.outcome());
		return saved(claimed.ended(verdict), claimed.version());
	}

	/**
	 * Gives it up.
	 * @param seen the version that the operator has seen
	 */
	public DeadLetter discard(DeadLetterId id, long seen, String by, String reason) {
		DeadLetter discarded = saved(get(id, seen).discarded(by, now(), reason), seen);
		log.info("Dead letter {} was discarded by {}", id.text(), by);
		return discarded;
	}

	/** Forgets what is older than a year, settled or not. */
	@Scheduled(fixedDelayString = "PT1H")
	public void sweep() {
		letters.forget(now().minus(KEPT));
	}

	private DeadLetter get(DeadLetterId id, long seen) {
		DeadLetter letter = get(id);
		if (letter.version() != seen) {
			throw new DeadLetterProblem.Stale();
		}
		return letter;
	}

	private DeadLetter saved(DeadLetter letter, long seen) {
		if (!letters.replace(letter, seen)) {
			throw new DeadLetterProblem.Stale();
		}
		return letter;
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
