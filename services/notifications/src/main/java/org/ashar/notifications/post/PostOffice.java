package org.ashar.notifications.post;

import org.ashar.notifications.dispatch.Carrier;
import org.springframework.stereotype.Component;

/** Gives every worker a connection of its own. */
@Component
class PostOffice implements Carrier.Stable {

	private final Relay relay;

	private final Envelopes envelopes;

	PostOffice(Relay relay, Envelopes envelopes) {
		this.relay = relay;
		this.envelopes = envelopes;
	}

	@Override
	public Carrier carrier() {
		return new SmtpCarrier(relay, envelopes);
	}

}
