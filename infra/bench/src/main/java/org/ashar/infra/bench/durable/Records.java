package org.ashar.infra.bench.durable;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ashar.infra.bench.report.MissException;

/** Sends numbered messages to the broker and remembers which were acknowledged. */
final class Records {

	private static final TopicPartition PLACE = new TopicPartition("durable", 0);

	private static final int BYTES = 500;

	private static final Duration POLL = Duration.ofMillis(200);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

	private long next;

	private long read;

	private long total;

	/** Makes the topic. */
	void begin(int port) {
		try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port))) {
			admin.createTopics(List.of(new NewTopic(PLACE.topic(), 1, (short) 1))).all().get();
		}
		catch (ExecutionException ex) {
			throw new MissException("No topic", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	/** Sends as fast as it can until the broker was killed. */
	void send(int port, AtomicBoolean killed) {
		Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "max.block.ms",
				"500", "buffer.memory", 1 << 20, "delivery.timeout.ms", "2000", "request.timeout.ms", "1000");
		KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
				new ByteArraySerializer());
		while (!killed.get()) {
			long number = this.next++;
			byte[] value = ByteBuffer.allocate(BYTES).putLong(number).array();
			producer.send(new ProducerRecord<>(PLACE.topic(), PLACE.partition(), null, value), (place, problem) -> {
				if (problem == null) {
					this.acknowledged.add(number);
				}
			});
		}
		producer.close(Duration.ZERO);
	}

	/** Reads what came since the last time: all that was acknowledged must be there. */
	void check(int port) {
		this.total += this.acknowledged.size();
		Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(List.of(PLACE));
			consumer.seek(PLACE, this.read);
			long end = consumer.endOffsets(List.of(PLACE), PATIENCE).get(PLACE);
			while (this.read < end) {
				consumer.poll(POLL)
					.forEach((record) -> this.acknowledged.remove(ByteBuffer.wrap(record.value()).getLong()));
				this.read = consumer.position(PLACE);
			}
		}
		if (!this.acknowledged.isEmpty()) {
			throw new MissException(this.acknowledged.size() + " acknowledged messages are lost");
		}
	}

	/** How many were acknowledged and found again. */
	long total() {
		return this.total;
	}

}
