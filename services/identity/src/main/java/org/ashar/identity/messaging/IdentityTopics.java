package org.ashar.identity.messaging;

import java.util.Objects;

import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.TopicPlan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that identity writes and reads. */
@Configuration(proxyBeanMethods = false)
class IdentityTopics {

	@Bean
	TopicPlan identityTopicPlan() {
		TopicPlan plan = TopicPlan.create();
		Topics.ALL.forEach(topic -> add(plan, topic));
		return plan;
	}

	private static void add(TopicPlan plan, Topics.Topic topic) {
		switch (topic.keep()) {
			case FOR_EVER -> plan.forEver(topic.name(), topic.partitions());
			case LAST_STATE -> plan.compacted(topic.name(), topic.partitions());
			case FOR_A_TIME -> plan.kept(topic.name(), topic.partitions(), Objects.requireNonNull(topic.retention()));
		}
	}

}
