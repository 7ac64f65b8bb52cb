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
import java.time.Clock;
import java.util.Date;
import org.ashar.notifications.writing.Addresses;
import org.ashar.notifications.writing.CalendarFile;
import org.ashar.notifications.writing.Sheet;
import org.springframework.stereotype.Component;

/**
 * Makes messages of sheets (RFC 5322, 2045): both forms of the text, and the headers that
 * mail programs expect.
 */
@Component
class Envelopes {

	private static final String FILE = "invite.ics";

	private static final String ENCODING = "Content-Transfer-Encoding";

	private static final String EIGHT_BIT = "8bit";

	/** RFC 5322, 2.1.1. */
	private static final int LONGEST_LINE = 998;

	/** Most letters are shorter. */
	private static final int SIZE = 8192;

	private final Relay relay;

	private final Clock clock;

	private final String host;

	Envelopes(Relay relay, Clock clock, Addresses addresses) {
		this.relay = relay;
		this.clock = clock;
		this.host = addresses.host();
	}

	/** The message as it goes over the line; as it is if the relay takes eight bits. */
	Mail mail(Sheet sheet, boolean eightBits) throws MessagingException {
		InternetAddress to = new InternetAddress(sheet.to(), true);
		if (to.getAddress().chars().anyMatch(c -> c <= ' ' || c > '~')) {
			throw new AddressException("Only ASCII goes over the line");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE);
		try {
			message(sheet, to, eightBits).writeTo(bytes);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return new Mail(to.getAddress(), bytes.toByteArray());
	}

	private MimeMessage message(Sheet sheet, InternetAddress to, boolean eightBits) throws MessagingException {
		MimeMessage message = new SameIdMessage(relay, "<" + sheet.id() + "@" + host + ">");
		message.setFrom(relay.from());
		message.setRecipient(MimeMessage.RecipientType.TO, to);
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
		if (sheet.calendar() != null) {
			message.setContent(withFile(texts(sheet, false), sheet.calendar()));
		}
		else {
			message.setContent(texts(sheet, eightBits));
			if (eightBits) {
				message.setHeader(ENCODING, EIGHT_BIT);
			}
		}
		message.saveChanges();
		return message;
	}

	/** The richer form last, as RFC 2046 wants it. */
	private static MimeMultipart texts(Sheet sheet, boolean eightBits) throws MessagingException {
		return new MimeMultipart("alternative", text(sheet.text(), "plain", eightBits),
				text(sheet.html(), "html", eightBits));
	}

	/** Otherwise the library finds the shortest encoding that needs seven bits only. */
	private static MimeBodyPart text(String words, String type, boolean eightBits) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(words, "UTF-8", type);
		if (eightBits && words.lines().mapToInt(Envelopes::octets).max().orElse(0) <= LONGEST_LINE) {
			part.setHeader(ENCODING, EIGHT_BIT);
		}
		return part;
	}

	/** As UTF-8. */
	private static int octets(String line) {
		int octets = line.length();
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			octets += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
		}
		return octets;
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
		part.setHeader(ENCODING, "base64");
		return part;
	}

	/** A message with its recipient. */
	record Mail(String to, byte[] message) {
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
