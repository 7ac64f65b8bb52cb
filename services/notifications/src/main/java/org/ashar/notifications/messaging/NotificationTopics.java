package org.ashar.notifications.messaging;

import java.util.Objects;
import java.util.Set;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.TopicPlan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that this service reads, and the one that it writes. */
@Configuration(proxyBeanMethods = false)
class NotificationTopics {

	private static final Set<String> NAMES = Set.of(Topics.ORGANIZATIONS, Topics.CONCEPTS, Topics.GRANTS,
			Topics.PERSONS, Topics.ACTIVITIES, Topics.RECOMMENDATIONS, Topics.DOCUMENTS, Topics.EVENTS,
			Topics.LETTER_REQUESTS, Topics.REGISTRATION_LETTERS, Topics.LETTER_COUNTS);

	@Bean
	TopicPlan topics() {
		TopicPlan plan = TopicPlan.create();
		Topics.ALL.stream().filter(topic -> NAMES.contains(topic.name())).forEach(topic -> add(topic, plan));
		return plan;
	}

	private static void add(Topics.Topic topic, TopicPlan plan) {
		switch (topic.keep()) {
			case FOR_EVER -> plan.forEver(topic.name(), topic.partitions());
			case LAST_STATE -> plan.compacted(topic.name(), topic.partitions());
			case FOR_A_TIME -> plan.kept(topic.name(), topic.partitions(), Objects.requireNonNull(topic.retention()));
		}
	}

}
