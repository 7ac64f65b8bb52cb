package org.ashar.infra.platform.kafka;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.ashar.contracts.Topics;

/**
 * What a service would say to the broker of each topic, dead letters and schemas
 * included.
 */
public final class PlannedTopics {

	private PlannedTopics() {
	}

	/** By name. */
	public static Map<String, Planned> all() {
		TopicPlan plan = TopicPlan.create();
		Topics.ALL.forEach((topic) -> add(plan, topic));
		Map<String, Planned> planned = new TreeMap<>();
		new KafkaConfiguration().newTopics(plan.entries())
			.forEach((topic) -> planned.put(topic.name(), new Planned(topic.numPartitions(),
					new TreeMap<>(Objects.requireNonNullElse(topic.configs(), Map.of())))));
		return planned;
	}

	private static void add(TopicPlan plan, Topics.Topic topic) {
		switch (topic.keep()) {
			case FOR_EVER -> plan.forEver(topic.name(), topic.partitions());
			case LAST_STATE -> plan.compacted(topic.name(), topic.partitions());
			case FOR_A_TIME -> plan.kept(topic.name(), topic.partitions(), Objects.requireNonNull(topic.retention()));
		}
	}

	public record Planned(int partitions, Map<String, String> settings) {
	}

}
