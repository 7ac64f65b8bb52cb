package org.ashar.notifications.webhook;

/** What happened to a message to an endpoint. */
public sealed interface DeliveryFact {

	/** It is to be sent. */
	record Planned() implements DeliveryFact {
	}

	/** A worker sends it. */
	record Taken() implements DeliveryFact {
	}

	/** It was sent, and this came of it. */
	record Tried(DeliveryState state) implements DeliveryFact {
	}

	/** There is no reason to send it any more. */
	record CalledOff() implements DeliveryFact {
	}

}
