package org.ashar.notifications.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ashar.notifications.deliverability.Reply;
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

	private Reply sender = Reply.of(0);

	private Reply recipient = Reply.of(0);

	/** Whether the next answer is about a letter. */
	private boolean sent;

	private Reply verdict = Reply.of(0);

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

	/** Whether addresses may have letters beyond ASCII before the @ (RFC 6531). */
	boolean takesForeignAddresses() {
		return takesEightBits() && supportsExtension("SMTPUTF8");
	}

	/** Says from whom and to whom a letter is, and that it comes. */
	synchronized Offer offer(Envelopes.Mail letter) throws MessagingException {
		String mail = "MAIL FROM:<" + letter.from() + ">" + (takesEightBits() ? " BODY=8BITMIME" : "")
				+ (letter.isForeign() ? " SMTPUTF8" : "");
		byte[] rcpt = ("RCPT TO:<" + letter.to() + ">").getBytes(StandardCharsets.UTF_8);
		if (buffer == null || !supportsExtension("PIPELINING")) {
			sender = said(simpleCommand(mail));
			recipient = sender.code() == 250 ? said(simpleCommand(rcpt)) : Reply.of(0);
			if (recipient.code() / 10 != 25) {
				issueCommand("RSET", -1);
				return new Offer(sender, recipient, Reply.of(0));
			}
		}
		else {
			put(buffer, (mail + "\r\n").getBytes(StandardCharsets.US_ASCII));
			put(buffer, rcpt);
			put(buffer, new byte[] { '\r', '\n' });
			ahead = true;
		}
		Reply data = ask();
		return new Offer(sender, recipient, data);
	}

	/** Sends what was offered; the relay's last answer, with code -1 when it hung up. */
	synchronized Reply send(byte[] message) throws MessagingException, IOException {
		verdict = Reply.of(0);
		try {
			put(Objects.requireNonNull(buffer), message);
			sent = true;
			finishData();
			return said(getLastReturnCode());
		}
		catch (SMTPSendFailedException refused) {
			return said(refused.getReturnCode());
		}
	}

	/**
	 * What the relay said of the letter that was sent last, 0 when it said nothing: it
	 * may have hung up right after it, while the library was still talking (RSET).
	 */
	synchronized Reply verdict() {
		return verdict;
	}

	/** The answer to DATA. If it is not 354, the library takes everything back (RSET). */
	private Reply ask() throws MessagingException {
		try {
			buffer = data();
			return said(getLastReturnCode());
		}
		catch (SMTPSendFailedException refused) {
			return Reply.read(refused.getReturnCode(), refused.getMessage());
		}
	}

	private Reply said(int code) {
		return Reply.read(code, getLastServerResponse());
	}

	@Override
	protected int readServerResponse() throws MessagingException {
		if (ahead) {
			ahead = false;
			sender = said(super.readServerResponse());
			recipient = said(super.readServerResponse());
		}
		boolean isVerdict = sent;
		sent = false;
		int code = super.readServerResponse();
		if (isVerdict) {
			verdict = said(code);
		}
		return code;
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
	record Offer(Reply sender, Reply recipient, Reply data) {

		boolean isWelcome() {
			return sender.code() == 250 && recipient.code() / 10 == 25 && data.code() == 354;
		}

	}

}
