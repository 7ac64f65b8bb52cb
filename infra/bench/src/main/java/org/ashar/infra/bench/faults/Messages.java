package org.ashar.infra.bench.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.history.Mark;

/**
 * Reads the messages of all topics from their beginnings, and writes down each. What is
 * wanted stands in the headers; titles are found in the text as they were written.
 */
final class Messages implements AutoCloseable {

	private static final List<String> SERVICES = List.of("directory.", "identity.", "activities.", "events.",
			"notifications.");

	private final Ledger ledger;

	private final Thread reader;

	private final String broker;

	private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

	private volatile boolean closed;

	Messages(String broker, Ledger ledger) {
		this.ledger = ledger;
		this.broker = broker;
		this.reader = Thread.ofPlatform().daemon().name("messages").start(this::read);
	}

	private void read() {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, this.broker, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
						"earliest", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
						ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> all = consumer.listTopics(Duration.ofSeconds(30))
				.values()
				.stream()
				.flatMap(List::stream)
				.filter((one) -> SERVICES.stream().anyMatch(one.topic()::startsWith))
				.map((one) -> new TopicPartition(one.topic(), one.partition()))
				.toList();
			consumer.assign(all);
			while (!this.closed) {
				consumer.poll(Duration.ofMillis(300)).forEach(this::add);
			}
		}
		catch (KafkaException ex) {
			this.failure.set(ex);
		}
	}

	private void add(ConsumerRecord<byte[], byte[]> record) {
		Header id = record.headers().lastHeader("ce_id");
		Header sequence = record.headers().lastHeader("ashar-sequence");
		if (id == null || sequence == null || record.value() == null) {
			return;
		}
		String aggregate = text(id).replaceFirst("/\\d+$", "");
		this.ledger.add(new Entry.Message(record.topic(), aggregate, Long.parseLong(text(sequence)),
				Mark.in(new String(record.value(), StandardCharsets.ISO_8859_1))));
	}

	private static String text(Header header) {
		return new String(header.value(), StandardCharsets.UTF_8);
	}

	/** Throws what has ended the reading, if anything has. */
	void requireReading() {
		RuntimeException ended = this.failure.get();
		if (ended != null) {
			throw ended;
		}
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.reader.join(Duration.ofSeconds(10));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
