package org.ashar.activities.messaging;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.TopicPlan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which topics must be there. */
@Configuration(proxyBeanMethods = false)
class ActivitiesTopics {

	private static final Set<String> OURS = Set.of(Topics.ACTIVITIES, Topics.RECOMMENDATIONS, Topics.DOCUMENTS,
			Topics.INDICATORS, Topics.DECISIONS, Topics.OUTCOMES, Topics.ORGANIZATIONS, Topics.CONCEPTS, Topics.GRANTS);

	@Bean
	TopicPlan activitiesTopicPlan() {
		TopicPlan plan = TopicPlan.create();
		Topics.ALL.stream().filter(topic -> OURS.contains(topic.name())).forEach(topic -> add(plan, topic));
		return plan;
	}

	private static void add(TopicPlan plan, Topics.Topic topic) {
		switch (topic.keep()) {
			case FOR_EVER -> plan.forEver(topic.name(), topic.partitions());
			case LAST_STATE -> plan.compacted(topic.name(), topic.partitions());
			case FOR_A_TIME ->
				plan.kept(topic.name(), topic.partitions(), Objects.<Duration>requireNonNull(topic.retention()));
		}
	}

}
