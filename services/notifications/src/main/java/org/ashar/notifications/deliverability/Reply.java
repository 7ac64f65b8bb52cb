package org.ashar.notifications.deliverability;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said to a letter.
 *
 * @param code of RFC 5321; 0 when it said nothing
 * @param status of RFC 3463, such as 5.1.1; null when it gave none
 * @param words for people; they may hold an address, so they belong into no log
 */
public record Reply(int code, @Nullable String status, String words) {

	private static final Pattern STATUS = Pattern.compile("([245])\\.([0-7])\\.(\\d{1,2})");

	/* As a line of SMTP has it: behind the code. */
	private static final Pattern LINE = Pattern.compile("(?s)(?:\\d{3}[ -])?(?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?(.*)");

	/** A bare code. */
	public static Reply of(int code) {
		return new Reply(code, null, "");
	}

	/** The same in the words of the server: its last line, with or without the code. */
	public static Reply read(int code, @Nullable String line) {
		Matcher parts = LINE.matcher(line == null ? "" : line.strip());
		return parts.matches() ? new Reply(code, known(parts.group(1)), parts.group(2).strip()) : of(code);
	}

	/**
	 * A status as the standard knows it; what servers make up themselves becomes "other"
	 * (x.0.0), null stays null.
	 */
	public static @Nullable String known(@Nullable String status) {
		if (status == null || status.isEmpty()) {
			return null;
		}
		if (STATUS.matcher(status).matches()) {
			return status;
		}
		return "245".indexOf(status.charAt(0)) < 0 ? null : status.charAt(0) + ".0.0";
	}

	/** Whether trying again is in vain. */
	public boolean isFinal() {
		return code >= 500 || code == 0 && status != null && status.startsWith("5");
	}

	/** Whose fault it is, to the best of the server's knowledge. */
	public Fault fault() {
		return Fault.of(this);
	}

	/** What servers say may name a person. */
	@Override
	public String toString() {
		return "Reply[" + code + (status == null ? "" : " " + status) + "]";
	}
}
