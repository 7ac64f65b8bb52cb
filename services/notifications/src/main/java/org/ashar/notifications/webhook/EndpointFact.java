package org.ashar.notifications.webhook;

/** What happened to an endpoint. */
public sealed interface EndpointFact {

	/** Somebody wants to hear of news there. */
	record Registered() implements EndpointFact {
	}

	/** It is elsewhere, or hears of other things. */
	record Changed() implements EndpointFact {
	}

	/** It has a new secret; the one before is good for a day. */
	record Rotated() implements EndpointFact {
	}

	/** Nothing is sent there any more. */
	record WasDisabled(Disabled.Reason reason) implements EndpointFact {
	}

	/** Messages are sent there again. */
	record Enabled() implements EndpointFact {
	}

	/** It did not take a message. */
	record Failed() implements EndpointFact {
	}

	/** After failures it took one. */
	record Recovered() implements EndpointFact {
	}

	/** Its owner knows that it is disabled. */
	record Told() implements EndpointFact {
	}

}
