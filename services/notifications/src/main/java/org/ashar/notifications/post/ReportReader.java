package org.ashar.notifications.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.returns.Report;
import org.ashar.notifications.returns.ReturnPath;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what other mail servers send: delivery status notifications (RFC 3464) and
 * complaints (RFC 5965). Only what carries one of our return paths is believed.
 */
@Component
class ReportReader {

	private static final int MOST_PARTS = 10;

	/* Whoever gets letters can send such a report; no honest one has more to say. */
	private static final int LONGEST_VALUE = 1000;

	/* To whom the report came, as servers note it. */
	private static final List<String> RECIPIENTS = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

	/* "abuse", "fraud" and the like; not that somebody likes a letter, or a test. */
	private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "other", "opt-out", "opt-out-list");

	private static final Pattern DIAGNOSTIC = Pattern.compile("(?s)smtp;\\s*(\\d{3})?(.*)", Pattern.CASE_INSENSITIVE);

	private final ReturnPath returnPath;

	ReportReader(ReturnPath returnPath) {
		this.returnPath = returnPath;
	}

	/** Empty when it is no report about a letter of ours, or cannot be read. */
	Optional<Report> read(MimeMessage message) {
		try {
			return message.isMimeType("multipart/report") && message.getContent() instanceof MimeMultipart parts
					? read(message, parts) : Optional.empty();
		}
		catch (MessagingException | IOException | RuntimeException garbage) {
			// The library does not always say in the same way that it cannot read.
			return Optional.empty();
		}
	}

	private Optional<Report> read(MimeMessage message, MimeMultipart parts) throws MessagingException, IOException {
		InternetHeaders original = new InternetHeaders();
		InternetHeaders complaint = null;
		InternetHeaders status = null;
		for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
			BodyPart part = parts.getBodyPart(i);
			if (part.isMimeType("message/feedback-report")) {
				complaint = new InternetHeaders(part.getInputStream());
			}
			else if (part.isMimeType("message/delivery-status")) {
				status = first(new DeliveryStatus(part.getInputStream()));
			}
			else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
				original = new InternetHeaders(part.getInputStream());
			}
		}
		Optional<LetterId> letter = letter(message, original, complaint);
		return letter.isEmpty() ? Optional.empty() : report(letter.get(), status, complaint);
	}

	/** Our letters have one reader each. */
	private static @Nullable InternetHeaders first(DeliveryStatus status) {
		return status.getRecipientDSNCount() == 0 ? null : status.getRecipientDSN(0);
	}

	private Optional<LetterId> letter(MimeMessage message, InternetHeaders original,
			@Nullable InternetHeaders complaint) throws MessagingException {
		Stream.Builder<String> places = Stream.builder();
		for (String name : RECIPIENTS) {
			add(places, message.getHeader(name));
		}
		add(places, original.getHeader("Return-Path"));
		if (complaint != null) {
			add(places, complaint.getHeader("Original-Mail-From"));
		}
		return places.build().map(returnPath::letter).flatMap(Optional::stream).findFirst();
	}

	private static void add(Stream.Builder<String> places, String @Nullable [] values) {
		if (values != null) {
			Arrays.stream(values).forEach(places);
		}
	}

	private static Optional<Report> report(LetterId letter, @Nullable InternetHeaders status,
			@Nullable InternetHeaders complaint) {
		if (complaint != null) {
			String type = value(complaint, "Feedback-Type").toLowerCase(Locale.ROOT);
			return COMPLAINTS.contains(type)
					? Optional.of(new Report.Complained(letter, type + " " + value(complaint, "User-Agent")))
					: Optional.empty();
		}
		if (status == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(switch (value(status, "Action").toLowerCase(Locale.ROOT)) {
			case "failed" -> new Report.Failed(letter, reply(status));
			case "delayed" -> new Report.Delayed(letter);
			case "delivered" -> new Report.Delivered(letter);
			default -> null;
		});
	}

	/**
	 * The status of the report; where that says nothing ("5.0.0") that of the last
	 * server.
	 */
	private static Reply reply(InternetHeaders status) {
		String reported = Reply.known(value(status, "Status"));
		Matcher diagnostic = DIAGNOSTIC.matcher(value(status, "Diagnostic-Code"));
		if (!diagnostic.matches()) {
			return new Reply(0, reported, value(status, "Diagnostic-Code"));
		}
		int code = diagnostic.group(1) == null ? 0 : Integer.parseInt(diagnostic.group(1));
		Reply last = Reply.read(code, diagnostic.group(2));
		boolean vague = reported == null || reported.endsWith(".0.0");
		return new Reply(code, vague && last.status() != null ? last.status() : reported, last.words());
	}

	/** Without comments, of which servers are fond. */
	private static String value(InternetHeaders headers, String name) {
		String value = Objects.requireNonNullElse(headers.getHeader(name, null), "");
		return value.substring(0, Math.min(value.length(), LONGEST_VALUE))
			.replaceAll("\\s*\\([^)]*\\)\\s*$", "")
			.strip();
	}

}
