package org.ashar.notifications.mailroom;

/** With what care a letter is sent. */
public enum Lane {

	/**
	 * Somebody waits for it: goes first, and may be repeated once when nobody knows
	 * whether it arrived.
	 */
	TRANSACTIONAL,
	/** Never sent twice. */
	BULK

}
