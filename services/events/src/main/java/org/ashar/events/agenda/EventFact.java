package org.ashar.events.agenda;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What happened to an event. */
public sealed interface EventFact {

	/** Somebody wrote it down. */
	record Drafted() implements EventFact {
	}

	/**
	 * Somebody changed what is written.
	 *
	 * @param minor true when nobody needs to hear of it
	 * @param note what changed, in a sentence
	 */
	record Edited(boolean minor, @Nullable Text note) implements EventFact {
	}

	/** Everybody may know of it from now on. */
	record Announced() implements EventFact {
	}

	/** It was entered after it had taken place. */
	record Recorded() implements EventFact {
	}

	/** Whoever wants to come may register. */
	record RegistrationOpened() implements EventFact {
	}

	/** Nobody new is registered; the queue is still served. */
	record RegistrationClosed() implements EventFact {
	}

	/** There are more seats now, or fewer, or they are shared out otherwise. */
	record SeatingChanged(Seating seating) implements EventFact {
	}

	/** People get in otherwise now; only those who come need to know. */
	record RulesChanged() implements EventFact {
	}

	/** Those who come are told what has changed. */
	record Told() implements EventFact {
	}

	/** Somebody has said whether she will speak. */
	record SpeakerAnswered() implements EventFact {
	}

	/** It does not take place. */
	record Cancelled(@Nullable Text note) implements EventFact {
	}

	/** Its last day is over. */
	record Ended() implements EventFact {
	}

	/** What it came to is public. */
	record OutcomesPublished() implements EventFact {
	}

}
