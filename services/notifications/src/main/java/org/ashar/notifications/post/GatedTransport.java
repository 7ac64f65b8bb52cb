package org.ashar.notifications.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.ashar.notifications.dispatch.Gate;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** SMTP that asks at the gate between the relay's 354 and the first byte of a letter. */
final class GatedTransport extends SMTPTransport {

	private Gate gate = () -> false;

	private boolean open;

	private Passage passage = Passage.OUTSIDE;

	GatedTransport(Session session, URLName relay, boolean tls) {
		super(session, relay, tls ? "smtps" : "smtp", tls);
	}

	/** Another letter comes. */
	void approach(Gate next) {
		gate = next;
		passage = Passage.OUTSIDE;
	}

	/** How far the last letter came. */
	Passage passage() {
		return passage;
	}

	/** Whether the line is open as far as we know, without asking the relay. */
	boolean isOpen() {
		return open;
	}

	@Override
	public synchronized void connect() throws MessagingException {
		super.connect();
		open = true;
	}

	@Override
	public synchronized void close() throws MessagingException {
		open = false;
		super.close();
	}

	@Override
	protected OutputStream data() throws MessagingException {
		OutputStream body = super.data();
		if (!gate.opens()) {
			passage = Passage.HELD_BACK;
			// An input-output error makes the library drop the line, so the relay throws
			// away what it has.
			throw new MessagingException("The gate is shut", new IOException("The gate is shut"));
		}
		passage = Passage.PASSED;
		return body;
	}

	/** How far a letter can come. */
	enum Passage {

		/** The relay has not said "go on". */
		OUTSIDE,
		/** It has, but the letter may not leave any more. */
		HELD_BACK,
		/** The letter is leaving the house. */
		PASSED

	}

}
