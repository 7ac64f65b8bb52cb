package org.ashar.infra.platform.kafka;

/**
 * A message of a type that this service does not know, as a newer producer may send: it
 * is passed over.
 */
public final class UnknownTypeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownTypeException(String type) {
		super("Unknown message type " + type);
	}

}
