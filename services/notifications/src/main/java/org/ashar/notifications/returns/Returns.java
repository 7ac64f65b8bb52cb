package org.ashar.notifications.returns;

/** Where reports arrive that nobody brings. */
@FunctionalInterface
public interface Returns {

	/** Takes those that have arrived; true when there may be more of them. */
	boolean collect();

}
