package org.ashar.notifications.messaging;

import org.springframework.messaging.converter.MessageConversionException;

/** What was sealed for a letter and can be opened. */
final class Legible {

	private Legible() {
	}

	/**
	 * Sends a letter that cannot be opened to the dead letters now, rather than fail when
	 * nobody looks: no second try would read it either.
	 */
	static void require(Runnable opening) {
		try {
			opening.run();
		}
		catch (RuntimeException broken) {
			throw new MessageConversionException("A letter cannot be read", broken);
		}
	}

}
