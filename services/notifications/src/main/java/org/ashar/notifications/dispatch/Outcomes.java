package org.ashar.notifications.dispatch;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ashar.notifications.deliverability.Deliverability;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Outcome;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.pace.Pace;
import org.ashar.notifications.returns.Bounces;
import org.ashar.notifications.subscription.AddressMark;
import org.springframework.stereotype.Component;

/**
 * Counts what becomes of letters and sees to it that dead addresses get no more, and busy
 * servers none for a while.
 */
@Component
class Outcomes {

	private final Tally tally;

	private final Deliverability deliverability;

	private final Bounces bounces;

	private final Pace pace;

	Outcomes(Tally tally, Deliverability deliverability, Bounces bounces, Pace pace) {
		this.tally = tally;
		this.deliverability = deliverability;
		this.bounces = bounces;
		this.pace = pace;
	}

	void unwritten(Letter letter) {
		tally.count(letter.kind(), "unwritten");
	}

	void withheld(Letter letter) {
		tally.count(letter.kind(), "withheld");
	}

	/**
	 * After it was noted with the letter.
	 * @param asked when it was asked whether the letter may leave
	 */
	void count(Letter letter, Answer answer, Instant asked) {
		tally.count(letter.kind(), answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
		Optional<AddressMark> to = letter.destination();
		if (to.isEmpty()) {
			return;
		}
		switch (answer) {
			case Answer.Accepted(Reply reply) -> {
				deliverability.count(to.get().domain(), Outcome.SENT, reply.status());
				pace.taken(to.get().domain());
			}
			case Answer.Later(Reply reply) -> later(letter, to.get(), reply);
			case Answer.NoMailbox(Reply reply) -> bounces.count(letter, to.get(), Fault.NO_MAILBOX, reply);
			case Answer.Refused(Fault fault, Reply reply) -> bounces.count(letter, to.get(), fault, reply);
			case Answer.Unanswered() -> deliverability.count(to.get().domain(), Outcome.UNKNOWN, null);
			case Answer.Unreachable(), Answer.HeldBack() ->
				pace.giveBack(letter.kind().lane(), to.get().domain(), asked);
		}
	}

	private void later(Letter letter, AddressMark to, Reply reply) {
		deliverability.count(to.domain(), Outcome.DEFERRED, reply.status());
		if (reply.fault() == Fault.SERVER) {
			pace.deferred(to.domain());
		}
		if (letter.state() == LetterState.SOFT_BOUNCED) {
			bounces.count(letter, to, Fault.SERVER, reply);
		}
	}

}
