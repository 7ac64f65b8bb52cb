package org.ashar.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The broker of a running platform, for whoever writes to topics past all services. It
 * writes to the first partition only, so that one message stands before the next.
 */
final class Broker implements AutoCloseable {

	private final Admin admin;

	private final KafkaProducer<String, byte[]> producer;

	Broker(RunningPlatform platform) {
		Properties settings = new Properties();
		settings.put("bootstrap.servers", "127.0.0.1:" + platform.ports().kafka());
		this.admin = Admin.create(settings);
		this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

	/** Writes a message and gives its offset. */
	long write(String topic, String key, byte[] message) throws Exception {
		return this.producer.send(new ProducerRecord<>(topic, 0, key, message)).get().offset();
	}

	/** Where the next message will stand. */
	long end(String topic) throws Exception {
		TopicPartition partition = new TopicPartition(topic, 0);
		return this.admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get().offset();
	}

	/** How far a service has read each topic: all that it listens to are in it. */
	Map<String, Long> read(String service) throws Exception {
		Map<String, Long> next = new HashMap<>();
		this.admin.listConsumerGroupOffsets(service)
			.partitionsToOffsetAndMetadata()
			.get()
			.forEach((partition, read) -> {
				if (partition.partition() == 0 && read != null) {
					next.put(partition.topic(), read.offset());
				}
			});
		return next;
	}

	@Override
	public void close() {
		this.producer.close();
		this.admin.close();
	}

}
