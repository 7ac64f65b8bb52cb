package org.ashar.notifications.digest;

import java.time.Instant;

/** What happened to somebody's digests. */
sealed interface DigestFact {

	/** Something waits for the next digest. */
	record Opened(Instant start, Instant due) implements DigestFact {
	}

	/** The next window has begun where the last one ended. */
	record Advanced(Instant start, Instant due) implements DigestFact {
	}

	/** The same window ends at another time. */
	record Moved(Instant due) implements DigestFact {
	}

}
