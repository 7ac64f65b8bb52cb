package org.ashar.infra.platform.kafka;

/**
 * A message that can never be read: it goes to the dead letters, as the bytes it came in.
 */
public final class UnreadableMessageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableMessageException(Throwable cause) {
		super("A message could not be read", cause);
	}

}
