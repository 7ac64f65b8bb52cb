package org.ashar.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ashar.notifications.mailroom.Desk;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.MailroomProblem;
import org.ashar.notifications.waking.Bell;
import org.ashar.notifications.writing.Scribe;
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

	private final String name;

	private final Desk desk;

	private final Scribe scribe;

	private final Carrier carrier;

	private final Outcomes outcomes;

	private final Bell bell;

	Clerk(String name, Desk desk, Scribe scribe, Carrier carrier, Outcomes outcomes, Bell bell) {
		this.name = name;
		this.desk = desk;
		this.scribe = scribe;
		this.carrier = carrier;
		this.outcomes = outcomes;
		this.bell = bell;
	}

	/** Sends the next letter that is due; false when there is none, or no relay. */
	public boolean work() {
		Optional<Letter> letter = desk.fetch(name);
		if (letter.isEmpty()) {
			carrier.rest();
			return false;
		}
		// Where there is one there may be more: a colleague looks too.
		bell.ring();
		try {
			return desk.sending(letter.get(), () -> send(letter.get()));
		}
		catch (MailroomProblem.NotYours tooLate) {
			LOGGER.warn("Letter {} was taken out of slow hands", letter.get().id().value());
			return true;
		}
	}

	private boolean send(Letter letter) {
		Optional<Written> written = words(letter);
		if (written.isEmpty()) {
			desk.unwritten(letter, name);
			outcomes.unwritten(letter);
			return true;
		}
		return switch (written.get()) {
			case Written.Nothing(var why) -> {
				desk.suppressed(letter, name, why);
				outcomes.withheld(letter);
				yield true;
			}
			case Written.Later(Instant again) -> {
				desk.givenBack(letter, name, again);
				yield true;
			}
			case Sheet sheet -> conclude(letter, sheet, carrier.carry(sheet, () -> desk.handOver(letter, name)));
		};
	}

	/**
	 * Empty when this letter cannot be put into words; a store that is away is not the
	 * letter's fault.
	 */
	private Optional<Written> words(Letter letter) {
		try {
			return Optional.of(scribe.write(letter));
		}
		catch (DataAccessException away) {
			desk.givenBack(letter, name, RELAY_AWAY);
			throw away;
		}
		catch (RuntimeException e) {
			LOGGER.error("Letter {} cannot be written: {}", letter.id().value(), e.getClass().getName());
			return Optional.empty();
		}
	}

	private boolean conclude(Letter letter, Sheet sheet, Answer answer) {
		outcomes.count(letter, answer);
		switch (answer) {
			case Answer.Accepted(int code) -> desk.accepted(letter, name, code, sheet.subjects());
			case Answer.Later(int code) -> desk.deferred(letter, name, code);
			case Answer.Refused(int code) -> desk.failed(letter, name, code);
			case Answer.NoMailbox(int code) -> {
				desk.bounced(letter, name, code);
				outcomes.noMailbox(letter);
			}
			case Answer.Unanswered() -> desk.lostSight(letter);
			case Answer.HeldBack() -> LOGGER.warn("Letter {} was held back: its lease was over", letter.id().value());
			case Answer.Unreachable() -> {
				desk.givenBack(letter, name, RELAY_AWAY);
				return false;
			}
		}
		return true;
	}

}
