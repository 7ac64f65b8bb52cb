package org.ashar.launcher;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The {@link MainJob} on a platform as a newcomer starts it. */
class JourneyIT {

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void anActivityAndARecommendationReachTheMailboxAndOneClickEndsIt(String language) {
		RunningPlatform platform = RunningPlatform.get();
		new MainJob(platform.portal(), new Post(platform.mailbox())).run(language);
		assertThat(platform.isRunning()).isTrue();
	}

}
