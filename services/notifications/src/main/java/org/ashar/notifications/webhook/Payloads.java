package org.ashar.notifications.webhook;

import java.util.Optional;

/** Says what messages say. */
public interface Payloads {

	/**
	 * The body of a message, as JSON; empty when what it tells of is not public any more.
	 */
	Optional<byte[]> write(Delivery delivery, Endpoint endpoint);

}
