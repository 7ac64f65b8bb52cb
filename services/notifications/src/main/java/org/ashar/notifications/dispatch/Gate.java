package org.ashar.notifications.dispatch;

/** Asked when the relay has said "go on" and before the first byte of a letter. */
@FunctionalInterface
public interface Gate {

	/** Whether the letter may leave the house. */
	boolean opens();

}
