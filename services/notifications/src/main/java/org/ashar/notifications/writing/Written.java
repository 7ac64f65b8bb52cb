package org.ashar.notifications.writing;

import java.time.Instant;
import org.ashar.notifications.mailroom.Withheld;

/** What came of writing a letter. */
public sealed interface Written permits Sheet, Written.Nothing, Written.Later {

	/** There is no reason to send it any more. */
	record Nothing(Withheld why) implements Written {
	}

	/** The reader wants no letters before this time. */
	record Later(Instant again) implements Written {
	}

}
