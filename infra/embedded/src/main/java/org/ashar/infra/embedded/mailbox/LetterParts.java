package org.ashar.infra.embedded.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashar.infra.embedded.mailbox.Letter.Attachment;
import org.jspecify.annotations.Nullable;

/** The parts of a letter: the first plain text, the first HTML, and the rest. */
final class LetterParts {

	private final StringBuilder text = new StringBuilder();

	private final StringBuilder html = new StringBuilder();

	private final List<Attachment> inline = new ArrayList<>();

	private final List<Attachment> attachments = new ArrayList<>();

	private LetterParts() {
	}

	static LetterParts of(Part message) {
		LetterParts parts = new LetterParts();
		parts.add(message, "");
		return parts;
	}

	String text() {
		return text.toString();
	}

	String html() {
		return html.toString();
	}

	List<Attachment> inline() {
		return List.copyOf(inline);
	}

	List<Attachment> attachments() {
		return List.copyOf(attachments);
	}

	private void add(Part part, String number) {
		try {
			if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
				for (int i = 0; i < several.getCount(); i++) {
					add(several.getBodyPart(i), number.isEmpty() ? "" + (i + 1) : number + "." + (i + 1));
				}
			}
			else if (isBody(part, "text/plain", text)) {
				text.append(decoded(part));
			}
			else if (isBody(part, "text/html", html)) {
				html.append(decoded(part));
			}
			else {
				attach(part, number.isEmpty() ? "1" : number);
			}
		}
		catch (MessagingException | IOException e) {
			text.append("[part ").append(number).append(" cannot be read: ").append(e.getMessage()).append("]");
		}
	}

	private static boolean isBody(Part part, String type, StringBuilder soFar) throws MessagingException {
		return soFar.isEmpty() && part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
	}

	private void attach(Part part, String number) throws MessagingException, IOException {
		String contentId = part instanceof MimePart mime && mime.getContentID() != null ? mime.getContentID() : "";
		String fileName = part.getFileName() == null ? "" : part.getFileName();
		long size;
		try (InputStream content = part.getInputStream()) {
			size = content.transferTo(OutputStream.nullOutputStream());
		}
		Attachment attachment = new Attachment(number, fileName,
				new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT),
				contentId.replaceAll("[<>]", ""), size);
		boolean isInline = Part.INLINE.equalsIgnoreCase(part.getDisposition()) || !contentId.isEmpty();
		(isInline ? inline : attachments).add(attachment);
	}

	private static String decoded(Part part) throws MessagingException, IOException {
		try (InputStream content = part.getInputStream()) {
			return new String(content.readAllBytes(),
					charset(new ContentType(part.getContentType()).getParameter("charset")));
		}
	}

	private static Charset charset(@Nullable String name) {
		// A wrong charset shows wrong letters, which is what the reader should see.
		return name != null && name.matches("[\\w:.+-]+") && Charset.isSupported(name) ? Charset.forName(name)
				: StandardCharsets.UTF_8;
	}

}
