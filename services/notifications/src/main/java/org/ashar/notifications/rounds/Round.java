package org.ashar.notifications.rounds;

/** A piece of work that is done again and again. */
@FunctionalInterface
interface Round {

	/**
	 * Does what there is to do, a bounded amount at a time; true when there may be more
	 * at once.
	 */
	boolean work() throws InterruptedException;

}
