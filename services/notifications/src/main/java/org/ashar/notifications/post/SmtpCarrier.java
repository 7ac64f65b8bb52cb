package org.ashar.notifications.post;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.ashar.notifications.dispatch.Answer;
import org.ashar.notifications.dispatch.Carrier;
import org.ashar.notifications.dispatch.Gate;
import org.ashar.notifications.post.Envelopes.Mail;
import org.ashar.notifications.writing.Sheet;
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

	/** As a relay would say (RFC 5321). */
	private static final int BAD_ADDRESS = 553;

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
		try {
			Mail mail = envelopes.mail(sheet, line.takesEightBits());
			GatedTransport.Offer offer = line.offer(relay.from().getAddress(), mail.to());
			return offer.isWelcome() ? send(mail, gate) : refused(offer);
		}
		catch (AddressException e) {
			LOGGER.error("Letter {} has an address that no relay would take", sheet.id());
			return new Answer.Refused(BAD_ADDRESS);
		}
		catch (MessagingException e) {
			hangUp();
			return new Answer.Unreachable();
		}
		finally {
			lastUse = System.nanoTime();
		}
	}

	private Answer send(Mail mail, Gate gate) {
		boolean opens = false;
		try {
			opens = gate.opens();
		}
		finally {
			if (!opens) {
				// What the relay has of the letter must not become one.
				hangUp();
			}
		}
		if (!opens) {
			return new Answer.HeldBack();
		}
		try {
			int code = line.send(mail.message());
			return code / 100 == 2 ? new Answer.Accepted(code) : judged(code, new Answer.Unanswered());
		}
		catch (MessagingException | IOException e) {
			hangUp();
			return new Answer.Unanswered();
		}
	}

	private Answer refused(GatedTransport.Offer offer) {
		if (offer.data() == 354) {
			// An answer to one of the others; the relay takes what follows for a letter.
			hangUp();
		}
		if (offer.sender() != 250) {
			// The relay does not like us, which is no fault of the letter.
			LOGGER.warn("The mail relay refuses our sender: {}", offer.sender());
			hangUp();
			return new Answer.Unreachable();
		}
		if (offer.recipient() / 10 == 25) {
			return judged(offer.data(), new Answer.Unreachable());
		}
		Answer answer = judged(offer.recipient(), new Answer.Unreachable());
		return answer instanceof Answer.Refused(int code) ? new Answer.NoMailbox(code) : answer;
	}

	/**
	 * What the relay said, if it did. 421 means that it is closing: it says nothing about
	 * the letter or the mailbox.
	 */
	private Answer judged(int code, Answer silent) {
		if (code < 400) {
			hangUp();
			return silent;
		}
		if (code == 421) {
			hangUp();
			return silent instanceof Answer.Unanswered ? new Answer.Later(code) : silent;
		}
		return code < 500 ? new Answer.Later(code) : new Answer.Refused(code);
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
