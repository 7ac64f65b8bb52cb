package org.ashar.infra.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * An idempotent producer that waits for all acknowledgements, and a group that commits
 * how far it has come.
 */
final class BrokerLoad {

	private static final String TOPIC = "killed";

	private static final int PARTITIONS = 3;

	private static final int IN_FLIGHT = 20;

	private static final List<TopicPartition> ALL = IntStream.range(0, PARTITIONS)
		.mapToObj(partition -> new TopicPartition(TOPIC, partition))
		.toList();

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	private final AtomicLong sent = new AtomicLong();

	private Map<TopicPartition, Long> committed = Map.of();

	private long lost;

	private long lostOffsets;

	private volatile boolean running;

	private Thread client;

	void start(int port) {
		running = true;
		client = Thread.ofPlatform().start(() -> produce(port));
	}

	private void produce(int port) {
		Semaphore inFlight = new Semaphore(IN_FLIGHT);
		KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "enable.idempotence", true, "linger.ms",
						1, "max.block.ms", 1_000, "delivery.timeout.ms", 3_000, "request.timeout.ms", 2_000),
				new StringSerializer(), new StringSerializer());
		try (producer) {
			while (running) {
				if (inFlight.tryAcquire(50, TimeUnit.MILLISECONDS)) {
					String value = "record" + sent.incrementAndGet();
					producer.send(new ProducerRecord<>(TOPIC, value, value), (metadata, refused) -> {
						inFlight.release();
						if (refused == null) {
							acknowledged.put(value, metadata.partition() + "@" + metadata.offset());
						}
					});
				}
			}
			producer.close(Duration.ZERO);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Until some were acknowledged, and for the second for which a quick one would. */
	void awaitAnswers() {
		long begin = System.nanoTime();
		long patience = begin + TimeUnit.MINUTES.toNanos(1);
		while (acknowledged.isEmpty() || System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1)) {
			if (System.nanoTime() > patience) {
				throw new AssertionError("no record was acknowledged");
			}
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	void stop() throws InterruptedException {
		running = false;
		client.join();
	}

	/**
	 * Reads everything, compares it with what was acknowledged, and commits how far it
	 * has read.
	 */
	void check(int port, boolean first) throws Exception {
		if (first) {
			try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port))) {
				admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
			}
		}
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", "127.0.0.1:" + port, "group.id", "checkers", "enable.auto.commit", false),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(ALL);
			Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(Set.copyOf(ALL));
			lostOffsets += committed.entrySet()
				.stream()
				.filter(one -> known.get(one.getKey()) == null || known.get(one.getKey()).offset() != one.getValue())
				.count();
			Map<String, String> found = read(consumer);
			lost += acknowledged.entrySet()
				.stream()
				.filter(one -> !one.getValue().equals(found.get(one.getKey())))
				.count();
			consumer.commitSync();
			committed = new HashMap<>();
			ALL.forEach(partition -> committed.put(partition, consumer.position(partition)));
		}
	}

	private static Map<String, String> read(KafkaConsumer<String, String> consumer) {
		Map<String, String> found = new HashMap<>();
		consumer.seekToBeginning(ALL);
		Map<TopicPartition, Long> ends = consumer.endOffsets(ALL);
		while (ALL.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
			for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofSeconds(1))) {
				found.putIfAbsent(one.value(), one.partition() + "@" + one.offset());
			}
		}
		return found;
	}

	long lost() {
		return lost;
	}

	long lostOffsets() {
		return lostOffsets;
	}

	long acknowledged() {
		return acknowledged.size();
	}

	@Override
	public String toString() {
		return "records=" + acknowledged.size() + " lost_records=" + lost + " lost_offsets=" + lostOffsets;
	}

}
