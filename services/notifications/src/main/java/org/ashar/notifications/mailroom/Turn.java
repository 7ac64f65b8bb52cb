package org.ashar.notifications.mailroom;

import java.time.Instant;

/** In whose hands a bundle is after a write. */
sealed interface Turn {

	/** In the same, for as long as agreed. */
	record Same() implements Turn {
	}

	/** In the same, for longer. */
	record Longer(Instant end) implements Turn {
	}

	/** In nobody's; some of its letters wait. */
	record Again(Shelf shelf, Instant due) implements Turn {
	}

	/** In nobody's, for good; so many of its letters are to be counted. */
	record Over(Instant at, long taken) implements Turn {
	}

}
