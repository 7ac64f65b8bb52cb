package org.ashar.notifications.post;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import org.ashar.notifications.dispatch.Answer;
import org.ashar.notifications.dispatch.Carrier;
import org.springframework.stereotype.Component;

/**
 * Gives every worker a connection of its own. What one of them learns about a dead relay
 * holds for all.
 */
@Component
class PostOffice implements Carrier.Stable {

	private static final int WINDOW = 8;

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final CircuitBreaker breaker = CircuitBreaker.of("mail-relay",
			CircuitBreakerConfig.custom()
				.slidingWindow(WINDOW, WINDOW, SlidingWindowType.COUNT_BASED)
				.recordResult(answer -> answer instanceof Answer.Unreachable || answer instanceof Answer.Unanswered)
				.waitDurationInOpenState(PAUSE)
				.permittedNumberOfCallsInHalfOpenState(2)
				.build());

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
		return new SmtpCarrier(relay, envelopes, breaker, observations);
	}

}
