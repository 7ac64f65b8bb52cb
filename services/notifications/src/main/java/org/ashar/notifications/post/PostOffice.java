package org.ashar.notifications.post;

import io.micrometer.observation.ObservationRegistry;
import org.ashar.notifications.dispatch.Carrier;
import org.springframework.stereotype.Component;

/** Gives every worker a connection of its own. */
@Component
class PostOffice implements Carrier.Stable {

	private final Relay relay;

	private final Envelopes envelopes;

	private final ObservationRegistry observations;

	PostOffice(Relay relay, Envelopes envelopes, ObservationRegistry observations) {
		this.relay = relay;
		this.envelopes = envelopes;
		this.observations = observations;
	}

	@Override
	public Carrier carrier() {
		return new SmtpCarrier(relay, envelopes, observations);
	}

}
