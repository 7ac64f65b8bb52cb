package org.ashar.notifications.names;

import java.util.Optional;

/** What this service has heard of the names of things; it may be some seconds behind. */
public interface Names {

	/**
	 * What is known of a thing, under the key that its followers use:
	 * {@code topic:health}, {@code record:<uuid>}.
	 */
	Optional<Known> find(String key);

}
