package org.ashar.infra.platform.outbox;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * The aggregate has become too large for a message that carries it: with the change it
 * would be stored and never sent, and so would all that comes after it.
 */
public final class RecordTooLargeException extends DataIntegrityViolationException {

	private static final long serialVersionUID = 1L;

	RecordTooLargeException() {
		super("The record would be too large for its topic");
	}

}
