package org.ashar.notifications.post;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.ashar.notifications.writing.Addresses;
import org.ashar.notifications.writing.CalendarFile;
import org.ashar.notifications.writing.Picture;
import org.ashar.notifications.writing.Sheet;
import org.springframework.stereotype.Component;

/**
 * Makes messages of sheets (RFC 5322, 2045): both forms of the text, and the headers that
 * mail programs expect.
 */
@Component
class Envelopes {

	private static final String FILE = "invite.ics";

	private final Relay relay;

	private final Clock clock;

	private final String host;

	Envelopes(Relay relay, Clock clock, Addresses addresses) {
		this.relay = relay;
		this.clock = clock;
		this.host = addresses.host();
	}

	Address[] recipients(Sheet sheet) throws MessagingException {
		return new Address[] { new InternetAddress(sheet.to(), true) };
	}

	MimeMessage message(Sheet sheet) throws MessagingException {
		MimeMessage message = new SameIdMessage(relay, "<" + sheet.id() + "@" + host + ">");
		message.setFrom(relay.from());
		message.setRecipients(MimeMessage.RecipientType.TO, recipients(sheet));
		message.setSubject(sheet.subject(), "UTF-8");
		message.setSentDate(Date.from(clock.instant()));
		message.setContentLanguage(new String[] { sheet.language().tag() });
		// So that holiday notices do not answer (RFC 3834).
		message.setHeader("Auto-Submitted", "auto-generated");
		if (sheet.leave() != null) {
			message.setHeader("List-Id", "Ashar <updates." + host + ">");
			message.setHeader("List-Unsubscribe", "<" + sheet.leave() + ">");
			message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
		}
		message.setContent(sheet.calendar() == null ? texts(sheet) : withFile(texts(sheet), sheet.calendar()));
		message.saveChanges();
		return message;
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

	/** A message whose Message-ID is the letter's, however often it is made. */
	private static final class SameIdMessage extends MimeMessage {

		private final String id;

		SameIdMessage(Relay relay, String id) {
			super(relay.session());
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", id);
		}

	}

}
