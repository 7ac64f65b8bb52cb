package org.ashar.identity.messaging;

import java.util.Map;

import org.ashar.identity.deadletter.Origin;
import org.ashar.identity.deadletter.Outcome;
import org.ashar.identity.deadletter.Replayer;
import org.ashar.infra.platform.start.AsharSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the service whose dead letter it is, and nobody else. */
final class ServiceReplayer implements Replayer {

	private static final Logger log = LoggerFactory.getLogger(ServiceReplayer.class);

	private final RestClient client;

	private final Map<String, AsharSettings.Peer> services;

	ServiceReplayer(RestClient client, Map<String, AsharSettings.Peer> services) {
		this.client = client;
		this.services = services;
	}

	@Override
	public Verdict replay(Origin origin) {
		AsharSettings.Peer service = services.get(origin.service());
		if (service == null) {
			return new Verdict(Outcome.UNHEARD, null);
		}
		try {
			Answer answer = client.post()
				.uri(service.url() + "/internal/v1/dead-letters/{topic}/{place}/replay", origin.topic(), origin.place())
				.retrieve()
				.body(Answer.class);
			return (answer != null) ? new Verdict(Outcome.valueOf(answer.answer()), answer.cause())
					: silence("nothing");
		}
		catch (RestClientException | IllegalArgumentException ex) {
			return silence(ex.getClass().getSimpleName());
		}
	}

	private static Verdict silence(String why) {
		log.warn("A service did not say what came of a replay: {}", why);
		return new Verdict(Outcome.UNANSWERED, null);
	}

	/**
	 * What came of it.
	 *
	 * @param answer name of an {@link Outcome}
	 */
	record Answer(String answer, @Nullable String cause) {
	}

}
