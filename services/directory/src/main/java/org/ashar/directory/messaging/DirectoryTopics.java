package org.ashar.directory.messaging;

import java.util.Objects;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.TopicPlan;

/** The topics that the directory writes and reads. */
@Configuration(proxyBeanMethods = false)
class DirectoryTopics {

	private static final Set<String> NAMES = Set.of(Topics.ORGANIZATIONS, Topics.PERSONS, Topics.CENTRES,
			Topics.CONCEPTS, Topics.OWNERSHIP, Topics.GRANTS);

	@Bean
	TopicPlan topics() {
		TopicPlan plan = TopicPlan.create();
		Topics.ALL.stream().filter((topic) -> NAMES.contains(topic.name())).forEach((topic) -> add(topic, plan));
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
