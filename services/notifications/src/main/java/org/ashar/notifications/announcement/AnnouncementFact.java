package org.ashar.notifications.announcement;

/** What happened to an announcement. */
public sealed interface AnnouncementFact {

	/** Somebody did something with it. */
	record Handled(Step.Act act) implements AnnouncementFact {
	}

	/** It is known for how many it is. */
	record Counted(long readers) implements AnnouncementFact {
	}

	/** Its time has come. */
	record Begun() implements AnnouncementFact {
	}

	/** No letter of it waits or is under way any more. */
	record Completed() implements AnnouncementFact {
	}

}
