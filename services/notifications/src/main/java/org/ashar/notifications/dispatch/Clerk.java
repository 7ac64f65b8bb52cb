package org.ashar.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.Desk;
import org.ashar.notifications.mailroom.Ledger;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.MailroomProblem;
import org.ashar.notifications.subscription.AddressMark;
import org.ashar.notifications.waking.Bell;
import org.ashar.notifications.writing.Sheet;
import org.ashar.notifications.writing.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends one letter after the other. A letter is marked as handed over between the relay's
 * "go on" and its first byte: if this process dies then, nobody sends it again.
 */
public final class Clerk {

	private static final Logger LOGGER = LoggerFactory.getLogger(Clerk.class);

	private static final Duration RELAY_AWAY = Duration.ofSeconds(5);

	private final Tray tray;

	private final Ledger ledger;

	private final Desk desk;

	private final Carrier carrier;

	private final Checkpoint checkpoint;

	private final Outcomes outcomes;

	private final Bell bell;

	Clerk(Tray tray, Ledger ledger, Desk desk, Carrier carrier, Checkpoint checkpoint, Outcomes outcomes, Bell bell) {
		this.tray = tray;
		this.ledger = ledger;
		this.desk = desk;
		this.carrier = carrier;
		this.checkpoint = checkpoint;
		this.outcomes = outcomes;
		this.bell = bell;
	}

	/**
	 * Sends letters that are due, for a second or so; false when there is none, or no
	 * relay.
	 */
	public boolean work() {
		ledger.write();
		Optional<Tray.Task> task = tray.next();
		if (task.isEmpty()) {
			carrier.rest();
			return false;
		}
		// Where there is one there may be more: a colleague looks too.
		bell.ring();
		try {
			while (task.isPresent()) {
				if (!sends(task.get())) {
					tray.giveBack(RELAY_AWAY);
					return false;
				}
				task = tray.more();
			}
			return true;
		}
		finally {
			ledger.write();
		}
	}

	private boolean sends(Tray.Task task) {
		try {
			return desk.sending(task.letter(), () -> send(task));
		}
		catch (MailroomProblem.NotYours tooLate) {
			LOGGER.warn("Letter {} was taken out of slow hands", task.letter().id().value());
			return true;
		}
	}

	private boolean send(Tray.Task task) {
		Letter letter = task.letter();
		Optional<Written> written = words(task);
		if (written.isEmpty()) {
			ledger.unwritten(letter);
			outcomes.unwritten(letter);
			return true;
		}
		Instant asked = checkpoint.pace().now();
		return switch (passed(letter, written.get())) {
			case Written.Nothing(var why) -> {
				ledger.suppressed(letter, why);
				outcomes.withheld(letter);
				yield true;
			}
			case Written.Later(Instant again) -> {
				ledger.givenBack(letter, again);
				yield true;
			}
			case Sheet sheet -> conclude(letter, sheet, carrier.carry(sheet, () -> ledger.handOver(letter)), asked);
		};
	}

	/** What no mail server would take is left to the carrier, who says so. */
	private Written passed(Letter letter, Written written) {
		if (written instanceof Sheet sheet) {
			Optional<AddressMark> to = checkpoint.mark(sheet);
			to.ifPresent(mark -> ledger.addressed(letter, mark));
			return to.isPresent() ? checkpoint.pass(letter, sheet, to.get()) : written;
		}
		return written;
	}

	/**
	 * Empty when this letter cannot be put into words; a store that is away is not the
	 * letter's fault.
	 */
	private Optional<Written> words(Tray.Task task) {
		try {
			return Optional.of(task.write());
		}
		catch (DataAccessException away) {
			ledger.givenBack(task.letter(), RELAY_AWAY);
			throw away;
		}
		catch (RuntimeException e) {
			LOGGER.error("Letter {} cannot be written: {}", task.letter().id().value(), e.getClass().getName());
			return Optional.empty();
		}
	}

	private boolean conclude(Letter letter, Sheet sheet, Answer answer, Instant asked) {
		note(letter, sheet, answer);
		outcomes.count(letter, answer, asked);
		return !(answer instanceof Answer.Unreachable);
	}

	private void note(Letter letter, Sheet sheet, Answer answer) {
		switch (answer) {
			case Answer.Accepted(Reply reply) -> ledger.accepted(letter, reply, sheet.subjects());
			case Answer.Later(Reply reply) -> ledger.deferred(letter, reply);
			case Answer.Refused(Fault fault, Reply reply) -> ledger.refused(letter, fault, reply);
			case Answer.NoMailbox(Reply reply) -> ledger.refused(letter, Fault.NO_MAILBOX, reply);
			case Answer.Unanswered() -> ledger.lostSight(letter);
			case Answer.HeldBack() -> LOGGER.warn("Letter {} was held back: its lease was over", letter.id().value());
			case Answer.Unreachable() -> ledger.givenBack(letter, RELAY_AWAY);
		}
	}

}
