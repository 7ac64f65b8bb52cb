package org.ashar.launcher;

/** How the services run: all in this JVM, or each in its own. */
interface Services {

	/** Starts one and waits until it answers. */
	void start(Room room);

	/** Stops all that were started, the last first. */
	void stop();

}
