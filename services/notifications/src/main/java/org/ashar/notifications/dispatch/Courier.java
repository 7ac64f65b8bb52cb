package org.ashar.notifications.dispatch;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.writing.CodeScribe;
import org.ashar.notifications.writing.Sheet;
import org.springframework.stereotype.Component;

/**
 * Sends codes, for signing in and for what else needs one: at once, past all queues and
 * the list of suppressed addresses, since whoever asks for one shows that the address
 * works; leaving nothing behind.
 */
@Component
public class Courier {

	private static final int CARRIERS = 4;

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final CodeScribe scribe;

	private final BlockingQueue<Carrier> free = new LinkedBlockingQueue<>();

	Courier(CodeScribe scribe, Carrier.Stable carriers) {
		this.scribe = scribe;
		for (int i = 0; i < CARRIERS; i++) {
			free.add(carriers.carrier());
		}
	}

	/**
	 * Returns when the relay has taken the letter; throws a {@link CourierProblem} if it
	 * did not.
	 */
	public void deliver(EmailAddress to, String code, Language language, int minutes) {
		deliver(scribe.write(to, code, language, minutes));
	}

	/** The same with a code by which a subscriber shows that the mailbox is theirs. */
	public void prove(EmailAddress to, String code, Language language, int minutes) {
		deliver(scribe.proof(to, code, language, minutes));
	}

	/** The same with any letter that somebody wants to see at once. */
	public void deliver(Sheet sheet) {
		Carrier carrier = take();
		try {
			answerFor(carrier.carry(sheet, () -> true));
		}
		finally {
			free.add(carrier);
		}
	}

	private Carrier take() {
		try {
			Carrier carrier = free.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			if (carrier != null) {
				return carrier;
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new CourierProblem.Later();
	}

	private static void answerFor(Answer answer) {
		switch (answer) {
			case Answer.Accepted accepted -> {
				return;
			}
			case Answer.NoMailbox noMailbox -> throw new CourierProblem.NoMailbox();
			case Answer.Refused refused -> throw new CourierProblem.NoMailbox();
			case Answer.Later later -> throw new CourierProblem.Later();
			case Answer.Unreachable unreachable -> throw new CourierProblem.Later();
			case Answer.HeldBack heldBack -> throw new CourierProblem.Later();
			// The code may have arrived; whoever asks again gets a new one.
			case Answer.Unanswered unanswered -> throw new CourierProblem.Later();
		}
	}

}
