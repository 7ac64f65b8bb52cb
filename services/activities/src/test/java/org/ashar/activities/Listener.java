package org.ashar.activities;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.testing.Backends;

/** Another service that hears all of a topic from the beginning. */
final class Listener implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

	Listener(String topic) {
		consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.start().kafka(),
						ConsumerConfig.GROUP_ID_CONFIG, "test-" + UUID.randomUUID(),
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = consumer.partitionsFor(topic)
			.stream()
			.map(partition -> new TopicPartition(topic, partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
	}

	/**
	 * Waits until this many messages of a record are there, and gives all of them,
	 * repetitions left out.
	 */
	<T extends SpecificRecord> List<T> hear(String key, int count, Class<T> type) {
		await().atMost(Duration.ofSeconds(60)).until(() -> {
			consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
			return of(key).size() >= count;
		});
		AvroBytes avro = World.service().bean(AvroBytes.class);
		return of(key).stream().map(record -> avro.decode(record.value(), type)).toList();
	}

	private List<ConsumerRecord<String, byte[]>> of(String key) {
		List<ConsumerRecord<String, byte[]>> first = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> record : heard) {
			String id = new String(record.headers().lastHeader("ce_id").value(),
					java.nio.charset.StandardCharsets.UTF_8);
			boolean seen = first.stream()
				.anyMatch(known -> new String(known.headers().lastHeader("ce_id").value(),
						java.nio.charset.StandardCharsets.UTF_8)
					.equals(id));
			if (record.key().equals(key) && !seen) {
				first.add(record);
			}
		}
		return first;
	}

	@Override
	public void close() {
		consumer.close();
	}

}
