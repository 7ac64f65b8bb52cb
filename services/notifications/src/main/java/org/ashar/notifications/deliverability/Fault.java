package org.ashar.notifications.deliverability;

import java.util.Set;

/** Why a letter was not taken, as enhanced status codes tell (RFC 3463). */
public enum Fault {

	/** There is no such mailbox, and there will be none. */
	NO_MAILBOX,
	/** The mailbox takes nothing at present: it is full, or locked. */
	MAILBOX,
	/** The server or the way to it. */
	SERVER,
	/** Our letter or our name: the mailbox may be well. */
	LETTER;

	private static final int PERMANENT = 500;

	/* What is wrong with the address; 7 and 8 are about the sender's. */
	private static final Set<String> BAD_ADDRESS = Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6",
			"5.1.10", "5.2.1", "5.4.4");

	static Fault of(Reply reply) {
		String status = reply.status();
		if (status == null) {
			return reply.code() >= PERMANENT ? NO_MAILBOX : SERVER;
		}
		if (BAD_ADDRESS.contains(status)) {
			return NO_MAILBOX;
		}
		return switch (status.charAt(2)) {
			case '1' -> status.endsWith(".7") || status.endsWith(".8") ? LETTER : MAILBOX;
			case '0', '2' -> MAILBOX;
			case '3', '4' -> SERVER;
			default -> LETTER;
		};
	}

}
