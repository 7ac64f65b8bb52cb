package org.ashar.infra.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The compacted topic with every schema that anyone writes with: key the fingerprint in
 * hexadecimal, value the schema as JSON. Producers write here before their first message,
 * so that an older reader can read a newer writer.
 */
final class SchemaTopic {

	static final String NAME = "contracts.schemas";

	private static final Logger logger = LoggerFactory.getLogger(SchemaTopic.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/*
	 * A stream of messages with a fingerprint that nobody knows must not read the topic
	 * for each of them.
	 */
	private static final Duration REST = Duration.ofSeconds(1);

	private final ConsumerFactory<String, byte[]> consumers;

	private long lastRead = System.nanoTime() - REST.toNanos();

	SchemaTopic(ConsumerFactory<String, byte[]> consumers) {
		this.consumers = consumers;
	}

	/** Writes schemas and waits until the broker has them. */
	void write(Producer<String, byte[]> producer, List<Schema> schemas) {
		List<Future<?>> answers = new ArrayList<>();
		try {
			for (Schema schema : schemas) {
				byte[] json = schema.toString().getBytes(StandardCharsets.UTF_8);
				Future<?> answer = producer.send(new ProducerRecord<>(NAME, fingerprint(schema), json));
				if (answer.isDone()) {
					// Refused at once: the others would only wait as long as this one
					// has.
					answer.get();
				}
				answers.add(answer);
			}
			producer.flush();
			for (Future<?> answer : answers) {
				answer.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted while publishing the schemas", ex);
		}
		catch (ExecutionException ex) {
			throw new KafkaException("The schemas could not be published", ex.getCause());
		}
	}

	/** All schemas on the topic; empty when it was read a moment ago, and is not now. */
	synchronized Optional<List<Schema>> read() {
		if (System.nanoTime() - this.lastRead < REST.toNanos()) {
			return Optional.empty();
		}
		List<Schema> schemas = new ArrayList<>();
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("schemas", "schemas")) {
			TopicPartition partition = new TopicPartition(NAME, 0);
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
			while (consumer.position(partition, PATIENCE) < end) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> parse(record, schemas));
			}
		}
		this.lastRead = System.nanoTime();
		return Optional.of(schemas);
	}

	static String fingerprint(Schema schema) {
		return "%016x".formatted(SchemaNormalization.parsingFingerprint64(schema));
	}

	private static void parse(ConsumerRecord<String, byte[]> record, List<Schema> schemas) {
		if (record.value() == null) {
			return;
		}
		try {
			schemas.add(new Schema.Parser().parse(new String(record.value(), StandardCharsets.UTF_8)));
		}
		catch (RuntimeException ex) {
			logger.warn("No schema can be read at offset {} of {}", record.offset(), NAME);
		}
	}

}
