package org.ashar.knowledge.messaging;

import java.util.Objects;
import java.util.Set;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.TopicPlan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that the public record is made of. */
@Configuration(proxyBeanMethods = false)
class KnowledgeTopics {

	@Bean
	TopicPlan topics(Intake intake) {
		Set<String> names = intake.topics();
		TopicPlan plan = TopicPlan.create();
		Topics.ALL.stream().filter(topic -> names.contains(topic.name())).forEach(topic -> add(topic, plan));
		return plan;
	}

	@Bean
	MeterBinder indexLag(RecordReader reader) {
		return reader.lag();
	}

	private static void add(Topics.Topic topic, TopicPlan plan) {
		switch (topic.keep()) {
			case FOR_EVER -> plan.forEver(topic.name(), topic.partitions());
			case LAST_STATE -> plan.compacted(topic.name(), topic.partitions());
			case FOR_A_TIME -> plan.kept(topic.name(), topic.partitions(), Objects.requireNonNull(topic.retention()));
		}
	}

}
