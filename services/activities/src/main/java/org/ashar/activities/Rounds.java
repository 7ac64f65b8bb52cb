package org.ashar.activities;

import java.util.concurrent.TimeUnit;

import org.ashar.activities.activity.SearchUpkeep;
import org.ashar.activities.intake.Retention;
import org.ashar.activities.recommendation.SilenceWatch;
import org.ashar.activities.recommendation.WordUpkeep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every half minute after what time does to recommendations, and whether these and
 * activities are found; every hour forgets what was kept of files long enough.
 */
@Component
class Rounds {

	private final SilenceWatch silence;

	private final SearchUpkeep search;

	private final WordUpkeep words;

	private final Retention retention;

	Rounds(SilenceWatch silence, SearchUpkeep search, WordUpkeep words, Retention retention) {
		this.silence = silence;
		this.search = search;
		this.words = words;
		this.retention = retention;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void round() {
		silence.round();
	}

	@Scheduled(initialDelay = 15, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	void search() {
		search.round();
		words.round();
	}

	@Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	void forget() {
		retention.round();
	}

}
