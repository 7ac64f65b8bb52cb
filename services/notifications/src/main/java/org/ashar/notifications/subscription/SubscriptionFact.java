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

}
