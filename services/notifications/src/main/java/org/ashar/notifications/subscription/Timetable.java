package org.ashar.notifications.subscription;

/** Knows when the next digest of each subscriber is due. */
public interface Timetable {

	/** The subscriber's zone or hour is another one now. */
	void changed(SubscriberId subscriber, Preferences preferences);

}
