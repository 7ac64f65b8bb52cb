package org.ashar.infra.embedded.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A letter as a reader sees it: headers decoded, parts taken apart. {@code size} is in
 * bytes.
 */
record Letter(String id, Instant arrival, long size, String messageId, Party from, List<Party> to, List<Party> cc,
		List<Party> bcc, List<Party> replyTo, String returnPath, String subject, Instant date, String text, String html,
		List<Attachment> inline, List<Attachment> attachments, Map<String, List<String>> headers) {

	/** A name, which may be empty, with an address. */
	record Party(String name, String address) {

		static final Party NOBODY = new Party("", "");

		@Override
		public String toString() {
			return name.isEmpty() ? address : name + " <" + address + ">";
		}
	}

	/**
	 * A part that is not the text itself; {@code partId} counts the parts as IMAP does.
	 */
	record Attachment(String partId, String fileName, String contentType, String contentId, long size) {
	}

	/**
	 * The first value of a header, or the empty string; the name is written as in
	 * {@code Message-Id}.
	 */
	String header(String name) {
		return headers.getOrDefault(name, List.of("")).getFirst();
	}

	/** The same without its text and parts, which is most of it. */
	Letter envelope() {
		return new Letter(id, arrival, size, messageId, from, to, cc, bcc, replyTo, returnPath, subject, date, "", "",
				List.of(), List.of(), Map.of());
	}

	/** The beginning of the text in one line, at most 250 characters. */
	String snippet() {
		String plain = text.isBlank() ? html.replaceAll("(?s)<(style|script|head)\\b.*?</\\1>|<[^>]*>", " ") : text;
		String line = plain.replaceAll("\\s+", " ").strip();
		return line.length() <= 250 ? line
				: line.substring(0, line.offsetByCodePoints(0, Math.min(247, line.codePointCount(0, line.length()))))
						+ "...";
	}
}
