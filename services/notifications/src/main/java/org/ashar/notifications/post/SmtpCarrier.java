package org.ashar.notifications.post;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Reply;
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

	/** As a relay would say (RFC 5321, 3463). */
	private static final Reply BAD_ADDRESS = new Reply(553, "5.1.3", "");

	private static final Answer FOREIGN = new Answer.Refused(Fault.LETTER, new Reply(553, "5.6.7", ""));

	private static final Reply BAD_HEAD = new Reply(554, "5.6.0", "");

	private final Relay relay;

	private final Envelopes envelopes;

	private final CircuitBreaker breaker;

	private final ObservationRegistry observations;

	private GatedTransport line;

	private long lastUse;

	SmtpCarrier(Relay relay, Envelopes envelopes, CircuitBreaker breaker, ObservationRegistry observations) {
		this.relay = relay;
		this.envelopes = envelopes;
		this.breaker = breaker;
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

	/**
	 * A relay that has been away for several letters is asked again by few, after a
	 * while.
	 */
	private Answer hand(Sheet sheet, Gate gate) {
		if (!breaker.tryAcquirePermission()) {
			return new Answer.Unreachable();
		}
		boolean done = false;
		try {
			Answer answer = reach(sheet, gate);
			done = true;
			note(answer);
			return answer;
		}
		finally {
			if (!done) {
				breaker.releasePermission();
			}
		}
	}

	private void note(Answer answer) {
		switch (answer) {
			case Answer.Unreachable(), Answer.Unanswered() -> breaker.onResult(0, TimeUnit.NANOSECONDS, answer);
			case Answer.HeldBack() -> breaker.releasePermission();
			case Answer.Accepted _, Answer.Later _, Answer.NoMailbox _, Answer.Refused _ ->
				breaker.onSuccess(0, TimeUnit.NANOSECONDS);
		}
	}

	private Answer reach(Sheet sheet, Gate gate) {
		boolean reused = open(false);
		Answer answer = attempt(sheet, gate);
		if (reused && (answer instanceof Answer.Unreachable || FOREIGN.equals(answer))) {
			// The relay may have hung up since the last letter, or learned something.
			// Nothing was said, so nothing is said twice.
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
			if (mail.isForeign() && !line.takesForeignAddresses()) {
				return FOREIGN;
			}
			GatedTransport.Offer offer = line.offer(mail);
			return offer.isWelcome() ? send(mail, gate) : refused(offer);
		}
		catch (AddressException e) {
			LOGGER.error("Letter {} has an address that no relay would take", sheet.id());
			return new Answer.Refused(Fault.LETTER, BAD_ADDRESS);
		}
		catch (Heads.InjectionException e) {
			LOGGER.error("Letter {} has a head that would become another one: {}", sheet.id(), e.line());
			return new Answer.Refused(Fault.LETTER, BAD_HEAD);
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
			Reply reply = line.send(mail.message());
			return reply.code() / 100 == 2 ? new Answer.Accepted(reply) : judged(reply, new Answer.Unanswered(), false);
		}
		catch (MessagingException | IOException dead) {
			Answer answer = judged(line.verdict(), new Answer.Unanswered(), false);
			hangUp();
			return answer;
		}
	}

	private Answer refused(GatedTransport.Offer offer) {
		if (offer.data().code() == 354) {
			// An answer to one of the others; the relay takes what follows for a letter.
			hangUp();
		}
		if (offer.sender().code() != 250) {
			// The relay does not like us, which is no fault of the letter.
			LOGGER.warn("The mail relay refuses our sender: {}", offer.sender().code());
			hangUp();
			return new Answer.Unreachable();
		}
		boolean welcome = offer.recipient().code() / 10 == 25;
		return judged(welcome ? offer.data() : offer.recipient(), new Answer.Unreachable(), !welcome);
	}

	/**
	 * What the relay said, if it did. 421 means that it is closing: it says nothing about
	 * the letter or the mailbox. A bare refusal is about whatever it answers: the
	 * recipient, or the letter.
	 */
	private Answer judged(Reply reply, Answer silent, boolean ofRecipient) {
		if (reply.code() < 400) {
			hangUp();
			return silent;
		}
		if (reply.code() == 421) {
			hangUp();
			return silent instanceof Answer.Unanswered ? new Answer.Later(reply) : silent;
		}
		if (!reply.isFinal()) {
			return new Answer.Later(reply);
		}
		Fault fault = ofRecipient || reply.status() != null ? reply.fault() : Fault.LETTER;
		return fault == Fault.NO_MAILBOX ? new Answer.NoMailbox(reply) : new Answer.Refused(fault, reply);
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
