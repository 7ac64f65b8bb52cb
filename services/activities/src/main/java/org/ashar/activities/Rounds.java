package org.ashar.activities;

import java.util.concurrent.TimeUnit;

import org.ashar.activities.recommendation.SilenceWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half minute after what time does to recommendations. */
@Component
class Rounds {

	private final SilenceWatch silence;

	Rounds(SilenceWatch silence) {
		this.silence = silence;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void round() {
		silence.round();
	}

}
