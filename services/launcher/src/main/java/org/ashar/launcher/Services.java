package org.ashar.launcher;

import java.time.Duration;

/** How the services run: all in this JVM, or each in its own. */
interface Services {

	/** Services and backends together have 15 seconds. */
	Duration PATIENCE = Duration.ofSeconds(8);

	/** Starts one and waits until it answers. */
	void start(Room room);

	/**
	 * Stops all that were started, the last first, and waits {@link #PATIENCE} for what
	 * they have under way.
	 */
	void stop();

}
