package org.ashar.notifications;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as it came.
 *
 * @param from where it comes back to
 */
record Received(String from, String to, byte[] bytes) {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+");

	private MimeMessage message() {
		try {
			return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
		}
		catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Unfolded; empty when it is not there. */
	String header(String name) {
		try {
			String[] values = message().getHeader(name);
			return values == null ? "" : String.join("\n", values).replaceAll("\\r?\\n\\s+", " ");
		}
		catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Whether it is an update or a digest, which can be left by one click. */
	boolean isBulk() {
		return !header("List-Unsubscribe").isEmpty();
	}

	/** The token that a mail program's button would send. */
	String oneClickToken() {
		String link = header("List-Unsubscribe");
		return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
	}

	String subject() {
		try {
			return message().getSubject();
		}
		catch (MessagingException e) {
			throw new IllegalStateException(e);
		}
	}

	String text() {
		return part(0);
	}

	String html() {
		return part(1);
	}

	/** The picture of this name that the words refer to. */
	byte[] picture(String name) throws MessagingException, IOException {
		Multipart related = (Multipart) forms().getBodyPart(1).getContent();
		MimeBodyPart picture = (MimeBodyPart) related.getBodyPart(1);
		if (!picture.getContentID().equals("<" + name + ">")) {
			throw new AssertionError("It is " + picture.getContentID());
		}
		return picture.getInputStream().readAllBytes();
	}

	private String part(int number) {
		try {
			Object content = forms().getBodyPart(number).getContent();
			return (String) (content instanceof Multipart related ? related.getBodyPart(0).getContent() : content);
		}
		catch (MessagingException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** With a file the forms of the text are the first of two parts. */
	private Multipart forms() throws MessagingException, IOException {
		Multipart body = (Multipart) message().getContent();
		return body.getContentType().startsWith("multipart/mixed") ? (Multipart) body.getBodyPart(0).getContent()
				: body;
	}

	/** How many forms the text has. */
	int formCount() {
		try {
			return forms().getCount();
		}
		catch (MessagingException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The invitation that mail programs show. */
	Attached invitation() {
		try {
			return Attached.of(forms().getBodyPart(2));
		}
		catch (MessagingException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The file that people may save. */
	Attached attachment() {
		try {
			return Attached.of(((Multipart) message().getContent()).getBodyPart(1));
		}
		catch (MessagingException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A part that is a file; its type without spaces. */
	record Attached(String type, String disposition, String file) {

		private static Attached of(BodyPart part) throws MessagingException, IOException {
			return new Attached(part.getContentType().replaceAll("\\s", ""), String.valueOf(part.getDisposition()),
					new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	List<String> links() {
		return LINK.matcher(text()).results().map(MatchResult::group).toList();
	}

	/** What stands after this in the first link that has it. */
	String tokenAfter(String path) {
		Matcher matcher = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9._~-]+)").matcher(text());
		if (!matcher.find()) {
			throw new AssertionError("No link with " + path + " in:\n" + text());
		}
		return matcher.group(1);
	}
}
