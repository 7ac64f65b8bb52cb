package org.ashar.notifications.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * The library's line to the relay, spoken over in two steps: between them, after the
 * relay's 354 and before the first byte of a letter, the sender may still hold it back.
 * Sender, recipient and DATA leave together where the relay allows it (RFC 2920).
 */
final class GatedTransport extends SMTPTransport {

	private boolean open;

	/** Into the library's buffer, which is known once a letter has left. */
	private @Nullable OutputStream buffer;

	/** Whether the answers to sender and recipient are still to be read. */
	private boolean ahead;

	private int sender;

	private int recipient;

	GatedTransport(Session session, URLName relay, boolean tls) {
		super(session, relay, tls ? "smtps" : "smtp", tls);
	}

	/** Whether the line is open as far as we know, without asking the relay. */
	boolean isOpen() {
		return open;
	}

	/** Whether letters may be sent as they are (RFC 6152). */
	boolean takesEightBits() {
		return supportsExtension("8BITMIME");
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

	/** Says from whom and to whom a letter is, and that it comes. */
	synchronized Offer offer(String from, String to) throws MessagingException {
		String mail = "MAIL FROM:<" + from + ">" + (takesEightBits() ? " BODY=8BITMIME" : "");
		String rcpt = "RCPT TO:<" + to + ">";
		if (buffer == null || !supportsExtension("PIPELINING")) {
			sender = simpleCommand(mail);
			recipient = sender == 250 ? simpleCommand(rcpt) : 0;
			if (recipient / 10 != 25) {
				issueCommand("RSET", -1);
				return new Offer(sender, recipient, 0);
			}
		}
		else {
			put(buffer, (mail + "\r\n" + rcpt + "\r\n").getBytes(StandardCharsets.US_ASCII));
			ahead = true;
		}
		int data = ask();
		return new Offer(sender, recipient, data);
	}

	/** Sends what was offered; the relay's last answer, or -1 when it hung up. */
	synchronized int send(byte[] message) throws MessagingException, IOException {
		try {
			put(Objects.requireNonNull(buffer), message);
			finishData();
			return getLastReturnCode();
		}
		catch (SMTPSendFailedException refused) {
			return refused.getReturnCode();
		}
	}

	/** The answer to DATA. If it is not 354, the library takes everything back (RSET). */
	private int ask() throws MessagingException {
		try {
			buffer = data();
			return getLastReturnCode();
		}
		catch (SMTPSendFailedException refused) {
			return refused.getReturnCode();
		}
	}

	@Override
	protected int readServerResponse() throws MessagingException {
		if (ahead) {
			ahead = false;
			sender = super.readServerResponse();
			recipient = super.readServerResponse();
		}
		return super.readServerResponse();
	}

	private static void put(OutputStream buffer, byte[] bytes) throws MessagingException {
		try {
			buffer.write(bytes);
		}
		catch (IOException dead) {
			throw new MessagingException("The line is dead", dead);
		}
	}

	/**
	 * What the relay answers to MAIL, RCPT and DATA; -1 when it hung up, 0 when it was
	 * not asked.
	 */
	record Offer(int sender, int recipient, int data) {

		boolean isWelcome() {
			return sender == 250 && recipient / 10 == 25 && data == 354;
		}

	}

}
