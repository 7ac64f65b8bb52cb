package org.ashar.notifications.mailroom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.waking.Bell;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** What is learned, or decided, about a letter after it has left. */
@Component
public class Aftermath {

	private final Letters letters;

	private final LetterBook book;

	private final Clock clock;

	private final Bell bell;

	Aftermath(Letters letters, LetterBook book, Clock clock, Mailroom mailroom) {
		this.letters = letters;
		this.book = book;
		this.clock = clock;
		this.bell = mailroom.bell();
	}

	/** The letter with this id. */
	public Optional<Letter> find(LetterId id) {
		return book.find(id);
	}

	/** Letters to a subscriber, the newest first. */
	public List<Letter> to(UUID person, int limit) {
		return book.to(person, limit);
	}

	/** {@link MailroomProblem.UnknownLetter} when there is none, or none any more. */
	public Letter get(LetterId id) {
		return book.find(id).orElseThrow(MailroomProblem.UnknownLetter::new);
	}

	/**
	 * Whether a letter to this person was taken within this time and did not come back.
	 */
	public boolean deliveredBetween(UUID person, Instant after, Instant before) {
		return book.acceptedBetween(person, after, before);
	}

	/** It was not delivered after all; what is known already stays. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void cameBack(LetterId id, Reply reply) {
		go(id, (journey, now) -> journey.comeBack(reply.fault(), reply, now));
	}

	/** Its reader calls it unwanted. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void complained(LetterId id) {
		go(id, Journey::complain);
	}

	/** It was delivered. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void arrived(LetterId id) {
		go(id, Journey::arrive);
	}

	private void go(LetterId id, Journey.Step step) {
		book.document(id).ifPresent(letter -> {
			letter.go(step, clock.instant());
			letters.save(letter);
		});
	}

	/**
	 * Somebody decides about a letter of which nobody knows whether it has arrived.
	 * @param seen the version that the caller has read
	 */
	public Letter decide(LetterId id, Decision.Choice choice, String by, String note, long seen) {
		Letter letter = get(id);
		if (letter.state() != LetterState.UNKNOWN) {
			throw new MailroomProblem.NothingToDecide();
		}
		if (letter.version() != seen) {
			throw new MailroomProblem.Stale();
		}
		if (choice == Decision.Choice.AGAIN && !letter.kind().isForSubscribers()) {
			throw new MailroomProblem.NotAgain();
		}
		Letter open = book.document(id)
			.filter(known -> known.state() == LetterState.UNKNOWN)
			.orElseThrow(MailroomProblem.NothingToDecide::new);
		open.go(step(choice), clock.instant());
		open.decided(new Decision(choice, by, clock.instant(), note));
		letters.save(open);
		bell.ring();
		return open;
	}

	private static Journey.Step step(Decision.Choice choice) {
		return switch (choice) {
			case ARRIVED -> Journey::arrive;
			case LOST -> Journey::giveUp;
			case AGAIN -> Journey::again;
		};
	}

}
