package org.ashar.infra.platform.outbox;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The aggregate has more unsent messages than it may hold, as happens while the broker is
 * away: try later (503).
 */
public final class OutboxFullException extends TransientDataAccessResourceException {

	private static final long serialVersionUID = 1L;

	OutboxFullException() {
		super("Too many messages wait to be sent");
	}

}
