package org.ashar.notifications.returns;

/**
 * A letter is leaving at this moment, and nobody has noted yet whether it was taken: what
 * is reported of it is to be reported again in a while.
 */
public final class TooEarly extends RuntimeException {

	/** Without a trace: it is no fault. */
	public TooEarly() {
		super("The letter is leaving", null, false, false);
	}

}
