package org.ashar.notifications.dispatch;

import org.ashar.notifications.mailroom.LetterKind;

/** Counts what becomes of letters. */
@FunctionalInterface
public interface Tally {

	/** One more letter of a kind has come to this. */
	void count(LetterKind kind, String outcome);

}
