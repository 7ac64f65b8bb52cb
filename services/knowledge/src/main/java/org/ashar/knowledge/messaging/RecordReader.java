package org.ashar.knowledge.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.ashar.knowledge.index.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Reads all partitions of all topics, in no group: how far it is stands in the commits of
 * the index, so the two never part. After any failure it begins again where the last
 * commit was, which repeats what came since and changes nothing.
 */
@Component
class RecordReader implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

	private static final Duration POLL = Duration.ofMillis(250);

	private static final Duration REST = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final long SAVE_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

	/** Each time costs about the same, however much is shown. */
	private static final long SHOW_EVERY_NANOS = Duration.ofMillis(40).toNanos();

	private static final int UNSEEN_AT_MOST = 10_000;

	private final ConsumerFactory<String, byte[]> consumers;

	private final KafkaAdmin admin;

	private final Intake intake;

	private final Library library;

	private final IndexLag lag = new IndexLag(System::nanoTime);

	private volatile @Nullable Thread thread;

	private volatile boolean stopping;

	private long saved;

	private long shown;

	private boolean news;

	RecordReader(ConsumerFactory<String, byte[]> consumers, KafkaAdmin admin, Intake intake, Library library) {
		this.consumers = consumers;
		this.admin = admin;
		this.intake = intake;
		this.library = library;
	}

	@Override
	public void start() {
		stopping = false;
		thread = Thread.ofPlatform().name("record-reader").start(this::run);
	}

	@Override
	public void stop() {
		Thread reading = thread;
		stopping = true;
		thread = null;
		if (reading != null) {
			LockSupport.unpark(reading);
			join(reading);
		}
	}

	@Override
	public boolean isRunning() {
		return thread != null;
	}

	/** How far the index is behind the topics. */
	IndexLag lag() {
		return lag;
	}

	/** Before the door opens, and after it closes. */
	@Override
	public int getPhase() {
		return 0;
	}

	private static void join(Thread reading) {
		try {
			reading.join(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (!stopping) {
			try {
				readFromTheLastCommit();
			}
			catch (IOException | RuntimeException ex) {
				log.warn("Reading begins again from the last commit after {}", ex.toString());
				rest();
			}
			finally {
				close();
			}
		}
	}

	private void readFromTheLastCommit() throws IOException {
		String topics = identities();
		try (Consumer<String, byte[]> consumer = consumer()) {
			List<TopicPartition> partitions = partitions(consumer);
			consumer.assign(partitions);
			seek(consumer, library.open(topics));
			read(consumer, consumer.endOffsets(partitions, PATIENCE));
		}
		catch (InvalidOffsetException gone) {
			log.warn("The topics begin later than the index was read: it is built anew");
			library.discard();
		}
	}

	private void read(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) throws IOException {
		saved = System.nanoTime();
		shown = saved;
		while (!stopping) {
			ConsumerRecords<String, byte[]> records = consumer.poll(patience());
			for (ConsumerRecord<String, byte[]> record : records) {
				intake.take(record);
			}
			for (TopicPartition partition : records.partitions()) {
				library.passed(partition.toString(), consumer.position(partition, PATIENCE));
			}
			lag.note(consumer);
			news |= !records.isEmpty();
			show();
			if (!library.isComplete() && isPast(consumer, ends)) {
				library.refresh();
				library.save();
				library.complete();
			}
		}
		library.save();
	}

	/** Nobody waits longer for what has come than until it is time to show it. */
	private Duration patience() {
		long left = shown + SHOW_EVERY_NANOS - System.nanoTime();
		return news && library.isComplete() ? Duration.ofNanos(Math.max(0, left)) : POLL;
	}

	/**
	 * Readers soon see what is told; nobody looks while much is caught up with.
	 */
	private void show() throws IOException {
		long now = System.nanoTime();
		boolean due = news && library.isComplete() && now - shown >= SHOW_EVERY_NANOS;
		if (due || library.unseen() > UNSEEN_AT_MOST) {
			library.refresh();
			shown = System.nanoTime();
			news = false;
		}
		if (now - saved > SAVE_EVERY_NANOS) {
			library.save();
			saved = now;
		}
	}

	private static boolean isPast(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
		return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
	}

	private static void seek(Consumer<String, byte[]> consumer, Map<String, Long> positions) {
		for (TopicPartition partition : consumer.assignment()) {
			Long next = positions.get(partition.toString());
			if (next != null) {
				consumer.seek(partition, next);
			}
			else {
				consumer.seekToBeginning(List.of(partition));
			}
		}
	}

	/** A topic that was made anew has the same name and another identity. */
	private String identities() {
		Map<String, String> identities = new TreeMap<>();
		admin.describeTopics(intake.topics().toArray(String[]::new))
			.forEach((name, topic) -> identities.put(name, topic.topicId().toString()));
		return identities.toString();
	}

	private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
		return intake.topics()
			.stream()
			.map(topic -> consumer.partitionsFor(topic, PATIENCE))
			.flatMap(Collection::stream)
			.map(partition -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
	}

	private Consumer<String, byte[]> consumer() {
		Properties own = new Properties();
		own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
		return consumers.createConsumer(null, "records", null, own);
	}

	/** So that what has failed is not tried all the time; whoever stops it ends it. */
	private void rest() {
		LockSupport.parkNanos(this, REST.toNanos());
		if (Thread.currentThread().isInterrupted()) {
			stopping = true;
		}
	}

	private void close() {
		try {
			library.close();
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The index was not closed in order: {}", ex.toString());
		}
	}

}
