package org.ashar.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.RunningService;
import org.awaitility.Awaitility;

/** A topic as a test reads and writes it. */
final class Topic<T extends SpecificRecord> implements AutoCloseable {

	private final String name;

	private final Class<T> type;

	private final AvroBytes avro;

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<T> seen = new CopyOnWriteArrayList<>();

	Topic(RunningService service, String name, Class<T> type) {
		this.name = name;
		this.type = type;
		this.avro = service.bean(AvroBytes.class);
		this.consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.start().kafka(),
						ConsumerConfig.GROUP_ID_CONFIG, "test-" + UUID.randomUUID(),
						ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer());
		consumer.subscribe(List.of(name));
	}

	/** Writes a message with the headers that the relay would give it. */
	void send(String key, T message) {
		Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.start().kafka());
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			ProducerRecord<String, byte[]> bytes = new ProducerRecord<>(name, key, avro.encode(message));
			bytes.headers()
				.add("ce_type", message.getSchema().getFullName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			producer.send(bytes);
			producer.flush();
		}
	}

	/** Reads until the messages of a kind are as many as expected. */
	List<T> await(java.util.function.Predicate<T> which, int count) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			read();
			return seen.stream().filter(which).count() >= count;
		});
		return seen.stream().filter(which).toList();
	}

	private void read() {
		for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
			if (message.value() != null) {
				seen.add(avro.decode(message.value(), type));
			}
		}
	}

	@Override
	public void close() {
		consumer.close();
	}

}
