package org.ashar.infra.platform.start;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether a backend answers a question in bounded time. What changes is logged, not every
 * answer.
 */
final class BackendHealth implements HealthIndicator {

	/** How long a backend may take to answer. */
	static final int PATIENCE_MS = 3_000;

	private static final Logger log = LoggerFactory.getLogger(BackendHealth.class);

	private final String backend;

	private final Question question;

	private final AtomicBoolean answering = new AtomicBoolean(true);

	BackendHealth(String backend, Question question) {
		this.backend = backend;
		this.question = question;
	}

	@Override
	public Health health() {
		try {
			question.ask();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			return Health.down().build();
		}
		catch (Exception silence) {
			if (answering.getAndSet(false)) {
				log.warn("The {} does not answer: {}", backend, silence.getClass().getSimpleName());
			}
			return Health.down().build();
		}
		if (!answering.getAndSet(true)) {
			log.info("The {} answers again", backend);
		}
		return Health.up().build();
	}

	/** Returns when the backend has answered. */
	@FunctionalInterface
	interface Question {

		void ask() throws Exception;

	}

}
