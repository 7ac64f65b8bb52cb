package org.ashar.notifications.announcement;

import java.time.Instant;
import java.util.Locale;

/**
 * What somebody did with an announcement; kept as long as it is.
 *
 * @param account who
 * @param role in which role
 */
public record Step(Act act, String account, String role, Instant at) {

	/** What can be done. */
	public enum Act {

		/** It was written. */
		COMPOSED,
		/** Its words or its audience were changed. */
		EDITED,
		/** A letter was sent to whoever wanted to see it. */
		TRIED,
		/** The audience was counted again. */
		RECOUNTED,
		/** It is to be sent. */
		SUBMITTED,
		/** The second person agreed. */
		APPROVED,
		/** It is a draft again. */
		TAKEN_BACK,
		/** No more letters leave for now. */
		PAUSED,
		/** They leave again. */
		RESUMED,
		/** Whoever had not been written to is not. */
		ABORTED,
		/** It goes to nobody. */
		DISCARDED;

		/** As it stands in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}
}
