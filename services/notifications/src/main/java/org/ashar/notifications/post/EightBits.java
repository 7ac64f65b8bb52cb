package org.ashar.notifications.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ashar.notifications.writing.Sheet;

/**
 * Messages that go over the line as they are (RFC 6152): shorter in Cyrillic, and put
 * together without looking for an encoding.
 */
final class EightBits {

	/** RFC 5322, 2.1.1. */
	private static final int LONGEST_LINE = 998;

	private static final String ENCODING = "Content-Transfer-Encoding: 8bit\n";

	private static final int SIZE = 6000;

	private EightBits() {
	}

	/** Whether no line of the words is too long. */
	static boolean fit(String words) {
		int octets = 0;
		for (int i = 0; i < words.length() && octets <= LONGEST_LINE; i++) {
			char c = words.charAt(i);
			int own = c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
			octets = c == '\n' ? 0 : octets + own;
		}
		return octets <= LONGEST_LINE;
	}

	/** The richer form last, as RFC 2046 wants it. */
	static byte[] message(Map<String, String> head, Sheet sheet) {
		// The words hold no identifier of their own letter, so none of their lines is
		// this.
		String boundary = "----=_" + sheet.id();
		StringBuilder message = new StringBuilder(SIZE);
		head.forEach((name, value) -> message.append(name).append(": ").append(value).append('\n'));
		message.append("Content-Type: multipart/alternative;\n boundary=\"").append(boundary).append("\"\n");
		message.append(ENCODING);
		append(message, boundary, "plain", sheet.text());
		append(message, boundary, "html", sheet.html());
		return message.append("\n--").append(boundary).append("--\n").toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void append(StringBuilder message, String boundary, String type, String words) {
		message.append("\n--").append(boundary).append("\nContent-Type: text/").append(type);
		message.append("; charset=UTF-8\n").append(ENCODING).append('\n').append(words);
	}

}
