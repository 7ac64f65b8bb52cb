package org.ashar.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.strimzi.api.kafka.model.topic.KafkaTopic;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.PlannedTopics;
import org.ashar.infra.platform.kafka.PlannedTopics.Planned;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The topics of a cluster are those that the services would make, three times kept. */
class TopicsTests {

	private static final Path FRESH = Path.of("target/topics.yaml");

	private final Map<String, Planned> planned = PlannedTopics.all();

	@Test
	void theCommittedTopicsAreWhatTheContractsSay() throws IOException {
		String fresh = "# The topics of contracts and their dead letters; `TopicsTests` writes and compares them.\n"
				+ this.planned.entrySet()
					.stream()
					.map((topic) -> manifest(topic.getKey(), topic.getValue()))
					.collect(Collectors.joining("---\n"));
		Files.createDirectories(FRESH.getParent());
		Files.writeString(FRESH, fresh);
		assertThat(Project.read("k8s/base/topics.yaml"))
			.as("The topics changed. If that is meant: cp k8s/target/topics.yaml k8s/base/")
			.isEqualTo(fresh);
	}

	@Test
	void everyTopicIsThereWithItsRetentionAndItsDeadLetters() {
		Map<String, KafkaTopic> topics = new TreeMap<>();
		Reader.read(Project.read("k8s/base/topics.yaml"))
			.forEach((topic) -> topics.put(topic.name(), (KafkaTopic) topic.said()));
		assertThat(topics).containsKey("contracts.schemas").hasSize(2 * Topics.ALL.size() + 1);
		for (Topics.Topic topic : Topics.ALL) {
			assertThat(topics).containsKeys(topic.name(), topic.name() + ".dead");
			KafkaTopic made = topics.get(topic.name());
			assertThat(made.getSpec().getPartitions()).isEqualTo(topic.partitions());
			assertThat(made.getSpec().getReplicas()).isEqualTo(3);
			assertThat(made.getSpec().getConfig()).containsEntry("min.insync.replicas", 2)
				.containsAllEntriesOf(retention(topic));
		}
	}

	private static Map<String, Object> retention(Topics.Topic topic) {
		return switch (topic.keep()) {
			case FOR_EVER -> Map.of("cleanup.policy", "delete", "retention.ms", -1, "retention.bytes", -1);
			case LAST_STATE -> Map.of("cleanup.policy", "compact");
			case FOR_A_TIME -> Map.of("cleanup.policy", "delete", "retention.ms",
					(int) java.util.Objects.requireNonNull(topic.retention()).toMillis());
		};
	}

	private static String manifest(String name, Planned topic) {
		StringBuilder text = new StringBuilder("""
				apiVersion: kafka.strimzi.io/v1
				kind: KafkaTopic
				metadata:
				  name: %s
				  labels:
				    strimzi.io/cluster: ashar
				spec:
				  partitions: %d
				  replicas: 3
				  config:
				    min.insync.replicas: 2
				""".formatted(name, topic.partitions()));
		topic.settings()
			.forEach((key, value) -> text.append("    ").append(key).append(": ").append(value).append('\n'));
		return text.toString();
	}

}
