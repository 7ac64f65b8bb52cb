package org.ashar.directory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

import org.ashar.infra.platform.testing.Backends;

/** Reads a topic from its beginning with a plain consumer, as an outsider would. */
final class TopicReader implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final KafkaConsumer<String, byte[]> consumer;

	private final Map<String, List<ConsumerRecord<String, byte[]>>> read = new HashMap<>();

	TopicReader(String topic) {
		consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", Backends.start().kafka(), "group.id",
				"reader-" + UUID.randomUUID(), "enable.auto.commit", false), new StringDeserializer(),
				new ByteArrayDeserializer());
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map((partition) -> new TopicPartition(topic, partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
	}

	/** The first messages with a key, as soon as there are so many. */
	List<ConsumerRecord<String, byte[]>> await(String key, int count) {
		Awaitility.await("message %d of %s".formatted(count, key))
			.atMost(PATIENCE)
			.pollDelay(Duration.ZERO)
			.until(() -> poll(key).size() >= count);
		return read.get(key);
	}

	private List<ConsumerRecord<String, byte[]>> poll(String key) {
		consumer.poll(Duration.ofMillis(100))
			.forEach((message) -> read.computeIfAbsent(message.key(), (first) -> new ArrayList<>()).add(message));
		return read.getOrDefault(key, List.of());
	}

	@Override
	public void close() {
		consumer.close();
	}

}
