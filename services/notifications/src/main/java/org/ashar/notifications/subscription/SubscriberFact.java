package org.ashar.notifications.subscription;

import java.time.Instant;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/** What happened to a subscriber. */
public sealed interface SubscriberFact {

	/** An address was entered for the first time. */
	record Registered(Language language) implements SubscriberFact {
	}

	/** A letter that asks for confirmation was granted, to leave at this time. */
	record ConfirmationGranted(Instant due) implements SubscriberFact {
	}

	/** The person answered: the address works and the letters are wanted. */
	record Verified(Language language) implements SubscriberFact {
	}

	/** The person chose other settings. */
	record PreferencesChanged(Preferences preferences, @Nullable Instant pausedUntil) implements SubscriberFact {
	}

	/** The address gets no letters any more. */
	record Suppressed() implements SubscriberFact {
	}

	/** The address gets letters again. */
	record Restored() implements SubscriberFact {
	}

	/** Nothing is followed any more. */
	record Idle() implements SubscriberFact {
	}

	/** Something is followed after all. */
	record NotIdle() implements SubscriberFact {
	}

	/** The address was forgotten. */
	record Nullified() implements SubscriberFact {
	}

	/** Nothing leads from the address to the person any more. */
	record Freed() implements SubscriberFact {
	}

}
