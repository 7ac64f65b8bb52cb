package org.ashar.infra.platform.kafka;

/** A message under the key of another aggregate. */
final class ForeignKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ForeignKeyException() {
		super("A message under the key of another aggregate");
	}

}
