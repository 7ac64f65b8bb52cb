package org.ashar.notifications.post;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.ashar.notifications.dispatch.Answer;
import org.ashar.notifications.dispatch.Carrier;
import org.ashar.notifications.dispatch.Gate;
import org.ashar.notifications.writing.Sheet;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the relay, used for letter after letter. Opened again when the relay
 * has closed it meanwhile.
 */
final class SmtpCarrier implements Carrier {

	private static final Logger LOGGER = LoggerFactory.getLogger(SmtpCarrier.class);

	/** Relays close what says nothing for some minutes; we leave first. */
	private static final Duration IDLE = Duration.ofSeconds(20);

	private final Relay relay;

	private final Envelopes envelopes;

	private final ObservationRegistry observations;

	private GatedTransport line;

	private long lastUse;

	SmtpCarrier(Relay relay, Envelopes envelopes, ObservationRegistry observations) {
		this.relay = relay;
		this.envelopes = envelopes;
		this.observations = observations;
		this.line = relay.transport();
	}

	/** Observed as {@code ashar.letter.handover}, by what came of it, nothing else. */
	@Override
	public Answer carry(Sheet sheet, Gate gate) {
		Observation handover = Observation.createNotStarted("ashar.letter.handover", observations);
		return handover.observe(() -> {
			Answer answer = hand(sheet, gate);
			handover.lowCardinalityKeyValue("outcome", answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
			return answer;
		});
	}

	private Answer hand(Sheet sheet, Gate gate) {
		boolean reused = open(false);
		Answer answer = attempt(sheet, gate);
		if (answer instanceof Answer.Unreachable && reused) {
			// The relay may have hung up since the last letter. Nothing was said, so
			// nothing is said twice.
			open(true);
			return attempt(sheet, gate);
		}
		return answer;
	}

	@Override
	public void rest() {
		if (line.isOpen() && isIdle()) {
			hangUp();
		}
	}

	private boolean isIdle() {
		return System.nanoTime() - lastUse > IDLE.toNanos();
	}

	/** Whether the line was open already. */
	private boolean open(boolean anew) {
		if (line.isOpen() && !anew && !isIdle()) {
			return true;
		}
		hangUp();
		line = relay.transport();
		try {
			line.connect();
			lastUse = System.nanoTime();
		}
		catch (MessagingException e) {
			LOGGER.warn("The mail relay cannot be reached: {}", e.getClass().getName());
		}
		return false;
	}

	private Answer attempt(Sheet sheet, Gate gate) {
		if (!line.isOpen()) {
			return new Answer.Unreachable();
		}
		line.approach(gate);
		try {
			MimeMessage message = envelopes.message(sheet);
			line.sendMessage(message, envelopes.recipients(sheet));
			return new Answer.Accepted(line.getLastReturnCode());
		}
		catch (MessagingException e) {
			return answer(e);
		}
		catch (RuntimeException e) {
			// The gate could not be asked. What the relay has of the letter must not
			// become one.
			hangUp();
			throw e;
		}
		finally {
			lastUse = System.nanoTime();
		}
	}

	private Answer answer(MessagingException failure) {
		if (line.passage() == GatedTransport.Passage.HELD_BACK) {
			hangUp();
			return new Answer.HeldBack();
		}
		for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
			Optional<Answer> said = said(e);
			if (said.isPresent()) {
				return said.get();
			}
		}
		hangUp();
		return line.passage() == GatedTransport.Passage.PASSED ? new Answer.Unanswered() : new Answer.Unreachable();
	}

	/** What the relay said, if this is something that it said. */
	private Optional<Answer> said(Exception e) {
		return switch (e) {
			case SMTPAddressFailedException address -> Optional.of(judged(address.getReturnCode(), true));
			case SMTPSenderFailedException sender -> {
				// The relay does not like us, which is no fault of the letter.
				LOGGER.warn("The mail relay refuses our sender: {}", sender.getReturnCode());
				hangUp();
				yield Optional.of(new Answer.Unreachable());
			}
			case SMTPSendFailedException send when send.getReturnCode() > 0 ->
				Optional.of(judged(send.getReturnCode(), false));
			default -> Optional.empty();
		};
	}

	/**
	 * 421 means that the relay is closing: it says nothing about the letter or the
	 * mailbox.
	 */
	private Answer judged(int code, boolean aboutMailbox) {
		if (code == 421) {
			hangUp();
			return line.passage() == GatedTransport.Passage.PASSED ? new Answer.Later(code) : new Answer.Unreachable();
		}
		if (code < 500) {
			return new Answer.Later(code);
		}
		return aboutMailbox ? new Answer.NoMailbox(code) : new Answer.Refused(code);
	}

	private void hangUp() {
		try {
			line.close();
		}
		catch (MessagingException e) {
			LOGGER.debug("The line was dead already");
		}
	}

}
