package org.ashar.events;

import java.util.concurrent.TimeUnit;

import org.ashar.events.bulk.Clerk;
import org.ashar.events.mailing.Postman;
import org.ashar.events.outcome.Aftermath;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with what organizers want to have done for many guests. */
@Component
class Errands {

	private final Clerk clerk;

	private final Postman postman;

	private final Aftermath aftermath;

	Errands(Clerk clerk, Postman postman, Aftermath aftermath) {
		this.clerk = clerk;
		this.postman = postman;
		this.aftermath = aftermath;
	}

	@Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void decide() {
		clerk.round();
	}

	@Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void write() {
		postman.round();
	}

	@Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void follow() {
		aftermath.round();
	}

}
