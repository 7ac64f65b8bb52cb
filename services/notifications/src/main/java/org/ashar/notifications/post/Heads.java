package org.ashar.notifications.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ashar.notifications.writing.Sheet;
import org.ashar.notifications.writing.Site;
import org.springframework.stereotype.Component;

/** Says what mail programs expect at the head of a message (RFC 5322). */
@Component
class Heads {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private final Relay relay;

	private final Clock clock;

	private final String host;

	Heads(Relay relay, Clock clock, Site site) {
		this.relay = relay;
		this.clock = clock;
		this.host = site.root().getHost();
	}

	/** Folded and in ASCII, without what tells of the body. */
	Map<String, String> of(Sheet sheet, InternetAddress to) throws InjectionException {
		Map<String, String> head = new LinkedHashMap<>();
		head.put("Date", DATE.format(clock.instant().atZone(ZoneOffset.UTC)));
		head.put("From", relay.from().toString());
		head.put("To", to.toString());
		head.put("Message-ID", "<" + sheet.id() + "@" + host + ">");
		head.put("Subject", MimeUtility.fold("Subject: ".length(), encoded(oneLine("Subject", sheet.subject()))));
		head.put("MIME-Version", "1.0");
		head.put("Content-Language", sheet.language().tag());
		// So that holiday notices do not answer (RFC 3834).
		head.put("Auto-Submitted", "auto-generated");
		if (sheet.leave() != null) {
			head.put("List-Id", "Ashar <updates." + host + ">");
			head.put("List-Unsubscribe", "<" + oneLine("List-Unsubscribe", sheet.leave()) + ">");
			head.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
			// By which large receivers tell us how letters of a kind are liked.
			head.put("Feedback-ID", "updates:ashar");
		}
		return head;
	}

	/** What would end a line does not get as far as the mail library. */
	private static String oneLine(String line, String value) throws InjectionException {
		if (value.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
			throw new InjectionException(line);
		}
		return value;
	}

	private static String encoded(String subject) {
		try {
			return MimeUtility.encodeText(subject, "UTF-8", null);
		}
		catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException("UTF-8 belongs to every JDK", impossible);
		}
	}

	/** A value would have become another line of the head. */
	static final class InjectionException extends MessagingException {

		private final String line;

		InjectionException(String line) {
			super("Not one line");
			this.line = line;
		}

		/** The name of the line. */
		String line() {
			return line;
		}

	}

}
