package org.ashar.infra.embedded.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.embedded.mailbox.Letter.Party;
import org.jspecify.annotations.Nullable;

/**
 * Makes a letter of its bytes; what is malformed is shown as it came rather than refused.
 */
final class LetterReader {

	private static final Session SESSION = lenient();

	private LetterReader() {
	}

	static Letter read(String id, byte[] bytes) {
		try {
			MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
			Map<String, List<String>> headers = headers(message);
			List<Party> to = parties(message, Message.RecipientType.TO);
			List<Party> cc = parties(message, Message.RecipientType.CC);
			Date sent = message.getSentDate();
			LetterParts parts = LetterParts.of(message);
			return new Letter(id, Letters.arrival(id), bytes.length, angles(first(headers, "Message-Id")),
					parties(message.getFrom()).stream().findFirst().orElse(Party.NOBODY), to, cc,
					hidden(headers, to, cc),
					message.getHeader("Reply-To") == null ? List.of() : parties(message.getReplyTo()),
					angles(first(headers, "Return-Path")), decoded(message.getHeader("Subject", null)),
					sent == null ? Letters.arrival(id) : Instant.ofEpochMilli(sent.getTime()), parts.text(),
					parts.html(), parts.inline(), parts.attachments(), headers);
		}
		catch (MessagingException e) {
			return unreadable(id, bytes, e);
		}
	}

	private static Letter unreadable(String id, byte[] bytes, MessagingException e) {
		return new Letter(id, Letters.arrival(id), bytes.length, "", Party.NOBODY, List.of(), List.of(), List.of(),
				List.of(), "", "", Letters.arrival(id), "This letter cannot be read: " + e.getMessage(), "", List.of(),
				List.of(), Map.of());
	}

	/**
	 * Names as in Go's textproto, which Mailpit's scripts know: {@code Message-Id};
	 * values unfolded, not decoded.
	 */
	private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
		Map<String, List<String>> headers = new TreeMap<>();
		for (Header header : Collections.list(message.getAllHeaders())) {
			headers.computeIfAbsent(canonical(header.getName()), name -> new ArrayList<>())
				.add(MimeUtility.unfold(header.getValue()).strip());
		}
		return headers;
	}

	private static String canonical(String name) {
		StringBuilder canonical = new StringBuilder(name.toLowerCase(Locale.ROOT));
		for (int i = 0; i < canonical.length(); i++) {
			if (i == 0 || canonical.charAt(i - 1) == '-') {
				canonical.setCharAt(i, Character.toUpperCase(canonical.charAt(i)));
			}
		}
		return canonical.toString();
	}

	/** Who got the letter without being named in it. */
	private static List<Party> hidden(Map<String, List<String>> headers, List<Party> to, List<Party> cc) {
		Set<String> named = Stream.concat(to.stream(), cc.stream())
			.map(party -> party.address().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		return headers.getOrDefault("Delivered-To", List.of())
			.stream()
			.filter(address -> !named.contains(address.toLowerCase(Locale.ROOT)))
			.map(address -> new Party("", address))
			.toList();
	}

	private static List<Party> parties(MimeMessage message, Message.RecipientType type) throws MessagingException {
		return parties(message.getRecipients(type));
	}

	private static List<Party> parties(Address @Nullable [] addresses) {
		List<Party> parties = new ArrayList<>();
		for (Address address : addresses == null ? new Address[0] : addresses) {
			parties.add(address instanceof InternetAddress known
					? new Party(known.getPersonal() == null ? "" : known.getPersonal(), known.getAddress())
					: new Party("", address.toString()));
		}
		return parties;
	}

	private static String decoded(@Nullable String value) {
		if (value == null) {
			return "";
		}
		String unfolded = MimeUtility.unfold(value);
		try {
			return MimeUtility.decodeText(unfolded);
		}
		catch (UnsupportedEncodingException e) {
			// An unknown charset is shown as it came.
			return unfolded;
		}
	}

	private static String first(Map<String, List<String>> headers, String name) {
		return headers.getOrDefault(name, List.of("")).getFirst();
	}

	private static String angles(String value) {
		return value.startsWith("<") && value.endsWith(">") ? value.substring(1, value.length() - 1) : value;
	}

	private static Session lenient() {
		Properties properties = new Properties();
		properties.put("mail.mime.address.strict", "false");
		properties.put("mail.mime.allowutf8", "true");
		return Session.getInstance(properties);
	}

}
