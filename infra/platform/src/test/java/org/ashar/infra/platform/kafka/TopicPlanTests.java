package org.ashar.infra.platform.kafka;

import java.time.Duration;

import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicPlanTests {

	@Test
	void whoWasAwayForAMonthStillHearsThatAPersonWasErased() {
		TopicPlan.Entry persons = TopicPlan.create().compacted("persons", 1).entries().getFirst();
		assertThat(Long.parseLong(persons.settings().getOrDefault(TopicConfig.DELETE_RETENTION_MS_CONFIG, "86400000")))
			.isGreaterThanOrEqualTo(Duration.ofDays(30).toMillis());
	}

}
