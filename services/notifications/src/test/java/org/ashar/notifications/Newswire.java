package org.ashar.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.notifications.names.Names;
import org.awaitility.Awaitility;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** What other services would tell over Kafka, and how much of it has been read. */
final class Newswire implements AutoCloseable {

	private static final Map<String, String> TOPIC = Map.of("ky", "Саламаттык", "ru", "Здоровье", "en", "Health");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final World world;

	private final KafkaProducer<String, byte[]> producer;

	private final Admin admin;

	private final Map<TopicPartition, Long> told = new ConcurrentHashMap<>();

	Newswire(World world) {
		this.world = world;
		Map<String, Object> broker = Map.of("bootstrap.servers", Backends.start().kafka());
		this.producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
		this.admin = Admin.create(broker);
	}

	/** A fresh topic that the service has heard of. */
	String topic() {
		return topic(TOPIC);
	}

	String topic(Map<String, String> label) {
		String notation = "t-" + UUID.randomUUID();
		send(Topics.CONCEPTS, "topic:" + notation,
				ConceptMessage.newBuilder()
					.setStamp(stamp(notation, 1))
					.setConcept(
							Concept.newBuilder().setScheme("topic").setNotation(notation).setPrefLabel(label).build())
					.build());
		awaitName("topic:" + notation);
		return notation;
	}

	/** A fresh organization, published. */
	String organization(Map<String, String> name) {
		String id = UUID.randomUUID().toString();
		organization(id, 1, OrganizationChange.PUBLISHED, name);
		awaitName("record:" + id);
		return id;
	}

	void organization(String id, long sequence, OrganizationChange change, Map<String, String> name) {
		send(Topics.ORGANIZATIONS, id,
				OrganizationMessage.newBuilder()
					.setStamp(stamp(id, sequence))
					.setChange(change)
					.setMinor(false)
					.setOrganization(Organization.newBuilder()
						.setId(id)
						.setListing("published")
						.setTrust("verified")
						.setName(name)
						.build())
					.build());
	}

	/** Publishes a fresh activity with this title about a topic; its id. */
	String activity(Map<String, String> title, String topic) {
		String id = UUID.randomUUID().toString();
		send(Topics.ACTIVITIES, id, activity(id, 1, ActivityChange.PUBLISHED, title, topic, false));
		return id;
	}

	ActivityMessage activity(String id, long sequence, ActivityChange change, Map<String, String> title, String topic,
			boolean minor) {
		return ActivityMessage.newBuilder()
			.setStamp(stamp(id, sequence))
			.setChange(change)
			.setMinor(minor)
			.setActivity(Activity.newBuilder()
				.setId(id)
				.setType("programme")
				.setEditorialState("published")
				.setActivityStatus("2")
				.setTitle(title)
				.setTopics(List.of(topic))
				.build())
			.build();
	}

	Stamp stamp(String id, long sequence) {
		return Stamp.newBuilder()
			.setMessageId(id + "/" + sequence)
			.setSequence(sequence)
			.setOccurredAt(world.now())
			.setAuthorRole("curator")
			.build();
	}

	void send(String topic, String key, SpecificRecord record) {
		send(topic, key, bytes(record));
	}

	byte[] bytes(SpecificRecord record) {
		return world.service().bean(AvroBytes.class).encode(record);
	}

	/** Works also while the service is down. */
	void send(String topic, String key, byte[] bytes) {
		send(new ProducerRecord<>(topic, key, bytes));
	}

	/** As part of a trace that began elsewhere. */
	void send(String topic, String key, SpecificRecord record, String traceparent) {
		ProducerRecord<String, byte[]> traced = new ProducerRecord<>(topic, key, bytes(record));
		traced.headers().add("traceparent", traceparent.getBytes(StandardCharsets.US_ASCII));
		send(traced);
	}

	private void send(ProducerRecord<String, byte[]> record) {
		RecordMetadata sent = answered(producer.send(record));
		told.merge(new TopicPartition(sent.topic(), sent.partition()), sent.offset(), Math::max);
	}

	/** The keys of the messages of a topic that no try could handle. */
	List<String> dead(String topic) {
		return all(topic + ".dead").stream().map(ConsumerRecord::key).toList();
	}

	/** All the messages of a topic, in order within each partition. */
	List<ConsumerRecord<String, byte[]>> all(String topic) {
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> reader = new KafkaConsumer<>(
				Map.of("bootstrap.servers", Backends.start().kafka()), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = reader.partitionsFor(topic)
				.stream()
				.map(partition -> new TopicPartition(topic, partition.partition()))
				.toList();
			reader.assign(partitions);
			reader.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
				reader.poll(Duration.ofMillis(100)).forEach(records::add);
			}
		}
		return records;
	}

	/** Nobody reads the topic for now. */
	void stopListening(String topic) {
		listeners(topic).forEach(MessageListenerContainer::stop);
	}

	void listenAgain(String topic) {
		listeners(topic).forEach(MessageListenerContainer::start);
	}

	private Stream<MessageListenerContainer> listeners(String topic) {
		return world.service()
			.bean(KafkaListenerEndpointRegistry.class)
			.getListenerContainers()
			.stream()
			.filter(container -> List.of(container.getContainerProperties().getTopics()).contains(topic));
	}

	/** One message that nobody can read, sent so long ago, alone in its partition. */
	void sendLate(String topic, Duration ago) {
		TopicPartition first = new TopicPartition(topic, 0);
		answered(admin.deleteRecords(Map.of(first, RecordsToDelete.beforeOffset(-1))).all());
		answered(producer.send(
				new ProducerRecord<>(topic, 0, System.currentTimeMillis() - ago.toMillis(), "late", new byte[] { 1 })));
	}

	void awaitName(String key) {
		Awaitility.await("the name of " + key)
			.atMost(PATIENCE)
			.until(() -> world.service().bean(Names.class).find(key).isPresent());
	}

	/** What has been told and not yet been dealt with by this consumer group. */
	List<String> unread(String group) {
		Map<TopicPartition, OffsetAndMetadata> read = answered(
				admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
		List<String> unread = new ArrayList<>();
		told.forEach((partition, last) -> {
			OffsetAndMetadata next = read.get(partition);
			if (next == null || next.offset() <= last) {
				unread.add("messages of " + partition + " are not read yet");
			}
		});
		return unread;
	}

	private static <T> T answered(Future<T> answer) {
		try {
			return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the broker", e);
		}
		catch (ExecutionException | TimeoutException e) {
			throw new IllegalStateException("The broker did not answer", e);
		}
	}

	@Override
	public void close() {
		producer.close(Duration.ofSeconds(1));
		admin.close(Duration.ofSeconds(1));
	}

}
