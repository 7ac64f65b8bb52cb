package org.ashar.infra.bench.fresh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ashar.infra.bench.report.MissException;

/**
 * The record topics of an installation in memory, to be written to another broker, with
 * so many more activities that there is much to read.
 */
final class Topics {

	private static final String MULTIPLIED = "activities.activities";

	private static final List<String> ROOTS = List.of("directory.", "activities.", "events.events",
			"notifications.letter-counts", "contracts.");

	private static final Duration POLL = Duration.ofMillis(200);

	private final Map<String, Integer> partitions = new HashMap<>();

	private final List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();

	/** Reads all that is there now. */
	Topics(int kafkaPort) {
		Map<String, Object> settings = settings(kafkaPort);
		try (Admin admin = Admin.create(settings)) {
			List<String> wanted = admin.listTopics()
				.names()
				.get()
				.stream()
				.filter((name) -> ROOTS.stream().anyMatch(name::startsWith))
				.toList();
			for (TopicDescription topic : admin.describeTopics(wanted).allTopicNames().get().values()) {
				this.partitions.put(topic.name(), topic.partitions().size());
			}
		}
		catch (ExecutionException ex) {
			throw new MissException("The topics cannot be listed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			read(consumer);
		}
	}

	/**
	 * Writes them to another broker until it has so many.
	 * @return how many activities that are copies it has
	 */
	int writeTo(int kafkaPort, int wanted) {
		Map<String, Object> settings = settings(kafkaPort);
		create(settings);
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
				new ByteArraySerializer())) {
			this.messages.forEach((message) -> producer.send(copy(message, Map.of())));
			int copies = 0;
			for (int written = this.messages.size(); written < wanted;) {
				Map<String, String> ids = new HashMap<>();
				for (ConsumerRecord<byte[], byte[]> message : this.messages) {
					if (message.topic().equals(MULTIPLIED) && written < wanted) {
						ids.computeIfAbsent(text(message.key()), (old) -> UUID.randomUUID().toString());
						producer.send(copy(message, ids));
						written++;
					}
				}
				if (ids.isEmpty()) {
					throw new MissException("There are no activities to multiply");
				}
				copies += ids.size();
			}
			return copies;
		}
	}

	private void read(KafkaConsumer<byte[], byte[]> consumer) {
		List<TopicPartition> places = new ArrayList<>();
		this.partitions.forEach((topic, count) -> {
			for (int partition = 0; partition < count; partition++) {
				places.add(new TopicPartition(topic, partition));
			}
		});
		consumer.assign(places);
		consumer.seekToBeginning(places);
		Map<TopicPartition, Long> ends = consumer.endOffsets(places);
		while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			consumer.poll(POLL).forEach(this.messages::add);
		}
	}

	private void create(Map<String, Object> settings) {
		try (Admin admin = Admin.create(settings)) {
			admin
				.createTopics(this.partitions.entrySet()
					.stream()
					.map((topic) -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
					.toList())
				.all()
				.get();
		}
		catch (ExecutionException ex) {
			throw new MissException("The topics cannot be made", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	/* Ids are 36 letters wherever they stand, so another one fits in its place. */
	private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> message,
			Map<String, String> ids) {
		String id = text(message.key());
		String other = ids.getOrDefault(id, id);
		byte[] value = (message.value() == null || other.equals(id)) ? message.value()
				: latin(new String(message.value(), StandardCharsets.ISO_8859_1).replace(id, other));
		Integer partition = other.equals(id) ? message.partition() : null;
		return new ProducerRecord<>(message.topic(), partition, latin(other), value, message.headers());
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static Map<String, Object> settings(int kafkaPort) {
		return Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort, "acks", "all", "linger.ms", "5");
	}

}
