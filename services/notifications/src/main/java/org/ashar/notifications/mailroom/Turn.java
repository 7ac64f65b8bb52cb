package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** In whose hands a bundle is after a write. */
sealed interface Turn {

	/** Adds it to what is written, and to what is removed. */
	void write(Document set, Document unset);

	/** In the same, for as long as agreed. */
	record Same() implements Turn {

		@Override
		public void write(Document set, Document unset) {
			// Nothing changes.
		}

	}

	/** In the same, for longer. */
	record Longer(Instant end) implements Turn {

		@Override
		public void write(Document set, Document unset) {
			set.append("loan.end", Date.from(end));
		}

	}

	/** In nobody's; some of its letters wait. */
	record Again(Lane lane, Instant due) implements Turn {

		@Override
		public void write(Document set, Document unset) {
			unset.append("loan", "");
			set.append("queue", lane.name()).append("due", Date.from(due));
		}

	}

	/** In nobody's, for good; so many of its letters were taken. */
	record Over(Instant at, long taken) implements Turn {

		@Override
		public void write(Document set, Document unset) {
			unset.append("loan", "").append("open", "");
			set.append("settledAt", Date.from(at));
			if (taken > 0) {
				set.append("told", new Document("since", Date.from(at)).append("letters", taken));
			}
		}

	}

}
