package org.ashar.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The knowledge service, started once for all tests of this JVM, and what others tell it.
 */
final class PublicRecord {

	private static final List<String> TOPICS = List.of(Topics.ORGANIZATIONS, Topics.PERSONS, Topics.CENTRES,
			Topics.ACTIVITIES, Topics.RECOMMENDATIONS, Topics.DOCUMENTS, Topics.INDICATORS, Topics.EVENTS,
			Topics.CONCEPTS, Topics.LETTER_COUNTS);

	private static @Nullable RunningService started;

	private static @Nullable Path folder;

	private PublicRecord() {
	}

	/** The service under test, which has been told the gold corpus. */
	static synchronized RunningService service() {
		if (started == null) {
			folder = newFolder();
			started = RunningService.start(KnowledgeApplication.class, "knowledge",
					"--ashar.knowledge.folder=" + folder);
			Told.concepts().forEach(PublicRecord::send);
			Told.gold().forEach(PublicRecord::send);
			awaitUntilRead();
		}
		return started;
	}

	static Http visitor() {
		return service().http();
	}

	/** A folder that goes with this JVM. */
	static Path newFolder() {
		try {
			Path made = Files.createTempDirectory("ashar-knowledge");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void delete(Path made) {
		try {
			FileSystemUtils.deleteRecursively(made);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Tells something and waits until it has been read. */
	static void tell(String topic, String key, SpecificRecord message) {
		service();
		send(new Told(topic, key, message));
		awaitUntilRead();
	}

	static void send(Told told) {
		send(new ProducerRecord<>(told.topic(), told.key(), running().bean(AvroBytes.class).encode(told.message())));
	}

	@SuppressWarnings("unchecked")
	static void send(ProducerRecord<String, byte[]> message) {
		try {
			running().bean(KafkaTemplate.class).send(message).get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Without waiting for the broker; who sends last must wait until all is read. */
	@SuppressWarnings("unchecked")
	static void sendSoon(Told told) {
		running().bean(KafkaTemplate.class)
			.send(new ProducerRecord<>(told.topic(), told.key(),
					running().bean(AvroBytes.class).encode(told.message())));
	}

	/** How many messages the last commit of an index stands behind. */
	static long read(Path index) {
		return positions(index).entrySet()
			.stream()
			.filter(entry -> entry.getKey().startsWith("position:"))
			.mapToLong(entry -> Long.parseLong(entry.getValue()))
			.sum();
	}

	/** How many messages there are. */
	static long told() {
		return ends().values().stream().mapToLong(Long::longValue).sum();
	}

	static void awaitUntilRead() {
		running().bean(KafkaTemplate.class).flush();
		awaitUntilRead(Objects.requireNonNull(folder));
	}

	/** Waits until the last commit of an index stands at the end of every topic. */
	static void awaitUntilRead(Path index) {
		Map<TopicPartition, Long> ends = ends();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> positions(index), read -> ends.entrySet()
				.stream()
				.allMatch(end -> Long.parseLong(read.getOrDefault("position:" + end.getKey(), "0")) >= end.getValue()));
	}

	private static Map<String, String> positions(Path index) {
		try (FSDirectory directory = FSDirectory.open(index.resolve("index"));
				DirectoryReader reader = DirectoryReader.open(directory)) {
			return reader.getIndexCommit().getUserData();
		}
		catch (IOException notYet) {
			return Map.of();
		}
	}

	private static Map<TopicPartition, Long> ends() {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Backends.start().kafka()), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = TOPICS.stream()
				.flatMap(topic -> consumer.partitionsFor(topic).stream())
				.map(partition -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			return consumer.endOffsets(partitions);
		}
	}

	private static RunningService running() {
		return Objects.requireNonNull(started);
	}

}
