package org.ashar.notifications.dispatch;

import org.ashar.notifications.writing.Sheet;

/** A way to the mail relay, kept open between letters. Used by one thread at a time. */
public interface Carrier {

	/** Hands one letter over. Never throws because of the relay. */
	Answer carry(Sheet sheet, Gate gate);

	/** There is nothing to carry at present. */
	void rest();

	/** Makes ways. */
	@FunctionalInterface
	interface Stable {

		/** A way of one's own; it is opened by the first letter. */
		Carrier carrier();

	}

}
