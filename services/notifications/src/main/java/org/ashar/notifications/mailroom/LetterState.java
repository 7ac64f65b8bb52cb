package org.ashar.notifications.mailroom;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a letter stands. */
public enum LetterState {

	/** Waits for its turn. */
	PLANNED,
	/** Waits to become a line of the next digest. */
	AWAITING_DIGEST,
	/** Has become a line of a digest. */
	FOLDED_INTO_DIGEST,
	/** A worker has it and puts it into words; nothing has left the house. */
	RENDERED,
	/** The mail relay has said "go on" and has not yet answered for it. */
	HANDING_OVER,
	/** The mail relay has taken it. */
	ACCEPTED,
	/** The mail relay wants it later. */
	DEFERRED,
	/** Nobody knows whether the mail relay has taken it. */
	UNKNOWN,
	/** The mailbox could not take it, or not for too long. */
	SOFT_BOUNCED,
	/** There is no such mailbox. */
	HARD_BOUNCED,
	/** The mail relay refused the letter itself. */
	FAILED,
	/** The mail relay has taken it, and its reader calls it unwanted. */
	COMPLAINED,
	/** There was no reason to send it any more when its turn came. */
	SUPPRESSED,
	/** Those who had it sent called it off before its turn came. */
	ABORTED;

	/** Those of which operators see at any time how many letters are in them. */
	public static final Set<LetterState> SHOWN = Collections
		.unmodifiableSet(EnumSet.of(PLANNED, AWAITING_DIGEST, RENDERED, HANDING_OVER, DEFERRED, UNKNOWN));

	/** Those of letters that are still to be sent, or are being sent. */
	static final Set<LetterState> WAITING = Collections
		.unmodifiableSet(EnumSet.of(PLANNED, RENDERED, HANDING_OVER, DEFERRED));

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The state with this code. */
	public static Optional<LetterState> of(String code) {
		return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
	}

}
