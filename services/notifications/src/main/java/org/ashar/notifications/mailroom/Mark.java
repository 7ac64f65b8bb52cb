package org.ashar.notifications.mailroom;

/**
 * What a bundle notes of one of its letters: a number, since it is written with each of
 * them. A positive one is when the relay has taken the letter, in milliseconds of the
 * epoch.
 */
final class Mark {

	/** Waits for its turn, or is being put into words by whoever has the bundle. */
	static final long WAITING = 0;

	/** The relay has said "go on" and has not yet answered for it. */
	static final long LEAVING = -1;

	/** Nobody knows whether the relay has taken it. */
	static final long LOST = -2;

	/** It goes on in a document of its own. */
	static final long APART = -3;

	/** The same, and the relay had taken it before. */
	static final long TAKEN_APART = -4;

	/** Waits to become a line of a digest. */
	static final long ASIDE = -5;

	/** Has become a line of a digest, or is told by a letter of its own. */
	static final long FOLDED = -6;

	private Mark() {
	}

	/** Where such a letter stands, in a bundle that is lent or not. */
	static LetterState state(long mark, boolean lent) {
		if (mark == WAITING) {
			return lent ? LetterState.RENDERED : LetterState.PLANNED;
		}
		if (mark == LEAVING) {
			return LetterState.HANDING_OVER;
		}
		if (mark == ASIDE) {
			return LetterState.AWAITING_DIGEST;
		}
		if (mark == FOLDED) {
			return LetterState.FOLDED_INTO_DIGEST;
		}
		return mark == LOST ? LetterState.UNKNOWN : LetterState.ACCEPTED;
	}

	/** Whether a letter without a document of its own may stand so. */
	static boolean tells(LetterState state) {
		return switch (state) {
			case PLANNED, RENDERED, HANDING_OVER, UNKNOWN, ACCEPTED, AWAITING_DIGEST, FOLDED_INTO_DIGEST -> true;
			case DEFERRED, SOFT_BOUNCED, HARD_BOUNCED, FAILED, COMPLAINED, SUPPRESSED, ABORTED -> false;
		};
	}

	/** Whether the relay has taken it, whatever was learned later. */
	static boolean isTaken(long mark) {
		return mark > 0 || mark == TAKEN_APART;
	}

	static boolean isApart(long mark) {
		return mark == APART || mark == TAKEN_APART;
	}

}
