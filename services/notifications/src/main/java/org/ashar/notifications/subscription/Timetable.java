package org.ashar.notifications.subscription;

/** Knows when something of what waits for each subscriber is due. */
public interface Timetable {

	/** The subscriber wants letters in another way, or at another time, from now on. */
	void changed(SubscriberId subscriber, Preferences preferences);

}
