package org.ashar.notifications.subscription;

/** What happened to a subscription. */
public sealed interface SubscriptionFact {

	/** Somebody confirmed it, for the first time or again. */
	record Started(Frequency frequency) implements SubscriptionFact {
	}

	/** Somebody wants to hear more or less often. */
	record FrequencyChanged(Frequency from, Frequency to) implements SubscriptionFact {
	}

	/** Somebody wants to wait for the own language, or not to. */
	record PolicyChanged(LanguagePolicy from, LanguagePolicy to) implements SubscriptionFact {
	}

	/** It gives no more letters. */
	record Ended(EndedReason reason) implements SubscriptionFact {
	}

	/** It goes on in the place of another one whose body ended. */
	record TookOver(SubscriptionId former) implements SubscriptionFact {
	}

	/** Its person chose it, whatever it came from. */
	record Chosen() implements SubscriptionFact {
	}

	/** Its body lives again. */
	record CameBack() implements SubscriptionFact {
	}

	/** All that follows from its coming back is done. */
	record Settled() implements SubscriptionFact {
	}

	/** It goes on in the place of this one no longer. */
	record HandedBack(SubscriptionId former) implements SubscriptionFact {
	}

}
