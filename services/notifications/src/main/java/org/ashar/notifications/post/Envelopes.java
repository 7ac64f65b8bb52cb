package org.ashar.notifications.post;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.ashar.notifications.returns.ReturnPath;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.writing.CalendarFile;
import org.ashar.notifications.writing.Picture;
import org.ashar.notifications.writing.Sheet;
import org.springframework.stereotype.Component;

/**
 * Makes messages of sheets (RFC 5322, 2045): both forms of the text, and the file if
 * there is one.
 */
@Component
class Envelopes {

	private static final String FILE = "invite.ics";

	private final Relay relay;

	private final Heads heads;

	private final ReturnPath returnPath;

	private final Signatures signatures;

	Envelopes(Relay relay, Heads heads, ReturnPath returnPath, Signatures signatures) {
		this.relay = relay;
		this.heads = heads;
		this.returnPath = returnPath;
		this.signatures = signatures;
	}

	/**
	 * The message as it goes over the line; as it is if the relay takes eight bits. What
	 * is signed has seven, so that no server on its way has to change it (RFC 6376, 5.3).
	 */
	Mail mail(Sheet sheet, boolean eightBits) throws MessagingException {
		InternetAddress to = new InternetAddress(sheet.to(), true);
		boolean foreign = to.getAddress().chars().anyMatch(c -> c > '~');
		if (to.getAddress().chars().anyMatch(c -> c <= ' ') || foreign && EmailAddress.of(to.getAddress()).isEmpty()) {
			throw new AddressException("No relay would take it");
		}
		Map<String, String> head = heads.of(sheet, to);
		boolean signed = signatures.areMade();
		boolean asItIs = eightBits && !signed && sheet.calendar() == null && EightBits.fit(sheet.text())
				&& EightBits.fit(sheet.html());
		String from = returnPath.of(UUID.fromString(sheet.id())).orElse(relay.from().getAddress());
		return new Mail(from, to.getAddress(), foreign,
				asItIs ? EightBits.message(head, sheet) : encoded(head, sheet, signed));
	}

	/** The library finds the shortest encoding that needs seven bits only. */
	private byte[] encoded(Map<String, String> head, Sheet sheet, boolean signed) throws MessagingException {
		MimeMessage message = new SameIdMessage(relay);
		for (Map.Entry<String, String> line : head.entrySet()) {
			message.setHeader(line.getKey(), line.getValue());
		}
		message.setContent(sheet.calendar() == null ? texts(sheet) : withFile(texts(sheet), sheet.calendar()));
		message.saveChanges();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			(signed ? signatures.signed(message) : message).writeTo(bytes);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return bytes.toByteArray();
	}

	/** The richer form last, as RFC 2046 wants it. */
	private static MimeMultipart texts(Sheet sheet) throws MessagingException {
		MimeBodyPart text = new MimeBodyPart();
		text.setText(sheet.text(), "UTF-8");
		MimeBodyPart html = new MimeBodyPart();
		html.setText(sheet.html(), "UTF-8", "html");
		return new MimeMultipart("alternative", text, sheet.picture() == null ? html : shown(html, sheet.picture()));
	}

	/** The words together with the picture that they refer to (RFC 2387). */
	private static MimeBodyPart shown(MimeBodyPart html, Picture picture) throws MessagingException {
		MimeBodyPart file = part(picture.png(), "image/png; name=" + picture.name());
		file.setContentID("<" + picture.name() + ">");
		file.setDisposition(Part.INLINE);
		file.setFileName(picture.name());
		MimeMultipart related = new MimeMultipart("related", html, file);
		MimeBodyPart both = new MimeBodyPart();
		both.setContent(related);
		return both;
	}

	/**
	 * Mail programs show an invitation (RFC 6047) that is one more form of the letter;
	 * others offer the attached file.
	 */
	private static MimeMultipart withFile(MimeMultipart forms, CalendarFile calendar) throws MessagingException {
		byte[] file = calendar.file().getBytes(StandardCharsets.UTF_8);
		forms.addBodyPart(part(file, "text/calendar; charset=UTF-8; method=" + calendar.method()));
		MimeBodyPart letter = new MimeBodyPart();
		letter.setContent(forms);
		MimeBodyPart attached = part(file, "application/ics; name=" + FILE);
		attached.setDisposition(Part.ATTACHMENT);
		attached.setFileName(FILE);
		return new MimeMultipart("mixed", letter, attached);
	}

	private static MimeBodyPart part(byte[] file, String type) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(file, type)));
		part.setHeader("Content-Transfer-Encoding", "base64");
		return part;
	}

	/**
	 * A message with its envelope.
	 *
	 * @param from where it comes back to
	 * @param isForeign whether the recipient's address is not ASCII
	 */
	record Mail(String from, String to, boolean isForeign, byte[] message) {
	}

	/** A message whose Message-ID is the letter's, however often it is made. */
	private static final class SameIdMessage extends MimeMessage {

		SameIdMessage(Relay relay) {
			super(relay.session());
		}

		@Override
		protected void updateMessageID() {
			// It stands in the head.
		}

	}

}
