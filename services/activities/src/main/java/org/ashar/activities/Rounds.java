package org.ashar.activities;

import java.util.concurrent.TimeUnit;

import org.ashar.activities.activity.SearchUpkeep;
import org.ashar.activities.recommendation.SilenceWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every half minute after what time does to recommendations, and whether activities
 * are found.
 */
@Component
class Rounds {

	private final SilenceWatch silence;

	private final SearchUpkeep search;

	Rounds(SilenceWatch silence, SearchUpkeep search) {
		this.silence = silence;
		this.search = search;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void round() {
		silence.round();
	}

	@Scheduled(initialDelay = 15, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void search() {
		search.round();
	}

}
