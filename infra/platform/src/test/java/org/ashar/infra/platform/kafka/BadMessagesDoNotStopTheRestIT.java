package org.ashar.infra.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Stamp;
import org.ashar.infra.platform.outbox.sample.NotebookApplication;
import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One bad message, one unknown type, one newer schema: the partition moves on, and
 * nothing readable is lost.
 */
class BadMessagesDoNotStopTheRestIT {

	private static final String TOPIC = "heard-" + UUID.randomUUID();

	private static RunningService service;

	private static NotebookApplication.Listener listener;

	@BeforeAll
	static void start() {
		service = RunningService.start(NotebookApplication.class, "notebook", "--sample.heard=" + TOPIC);
		listener = service.bean(NotebookApplication.Listener.class);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void rubbishGoesToTheDeadLettersAsItCameAndTheNextMessageIsHeard() throws Exception {
		byte[] rubbish = "not a message at all".getBytes(StandardCharsets.UTF_8);
		byte[] failing = encoded("failing", "fail");
		send("rubbish", rubbish);
		send("failing", failing);
		send("after-rubbish", encoded("after-rubbish", "fine"));
		await().atMost(Duration.ofSeconds(60)).until(() -> listener.heard().contains("after-rubbish"));
		assertThat(listener.heard()).doesNotContain("failing");
		assertThat(deadLetters()).contains(rubbish).contains(failing);
		assertThat(DeadLetters.counter(service.bean(MeterRegistry.class), TOPIC).count()).isGreaterThanOrEqualTo(2);
		aDeadLetterIsTriedAgainByItsServiceAloneAndNothingIsWrittenToItsTopic(failing);
	}

	private static void aDeadLetterIsTriedAgainByItsServiceAloneAndNothingIsWrittenToItsTopic(byte[] failing) {
		DeadMessage dead = all(TOPIC + DeadLetters.SUFFIX).stream()
			.filter((record) -> Arrays.equals(record.value(), failing))
			.map(DeadMessage::of)
			.findFirst()
			.orElseThrow();
		assertThat(dead.service()).isEqualTo("notebook");
		assertThat(dead.topic()).isEqualTo(TOPIC);
		assertThat(dead.cause()).isEqualTo(IllegalArgumentException.class.getName());
		List<ConsumerRecord<String, byte[]>> written = all(TOPIC);
		assertThat(written.get(Math.toIntExact(dead.offset())).timestamp()).isEqualTo(dead.writtenAt().toEpochMilli());

		assertThat(replay(dead.place())).isEqualTo("FAILED");
		listener.mend("failing");
		assertThat(replay(dead.place())).isEqualTo("HANDLED");
		assertThat(listener.heard()).contains("failing");
		assertThat(replay(dead.place() + 1_000)).isEqualTo("GONE");
		assertThat(all(TOPIC)).hasSameSizeAs(written);
		assertThat(service.http().post("/internal/v1/dead-letters/" + TOPIC + "/0/replay", Map.of()).status())
			.isEqualTo(401);
	}

	@Test
	void aMessageUnderTheKeyOfAnotherAggregateIsNotBelieved() throws Exception {
		byte[] stray = encoded("stray", "fine");
		send("another", stray);
		send("after-stray", encoded("after-stray", "fine"));
		await().atMost(Duration.ofSeconds(60)).until(() -> listener.heard().contains("after-stray"));
		assertThat(listener.heard()).doesNotContain("stray");
		assertThat(deadLetters()).contains(stray);
		assertThat(DeadMessage.of(all(TOPIC + DeadLetters.SUFFIX).getLast()).cause())
			.isEqualTo(ForeignKeyException.class.getName());
	}

	private static String replay(long place) {
		return service.internally()
			.post("/internal/v1/dead-letters/" + TOPIC + "/" + place + "/replay", Map.of())
			.json()
			.get("answer")
			.asString();
	}

	@Test
	void aMessageOfAnotherTypeIsPassedOver() throws Exception {
		byte[] other = service.bean(AvroBytes.class)
			.encode(new OwnershipMessage(stamp("other"), "an-organization", "an-account"));
		send("other", other);
		send("after-other", encoded("after-other", "fine"));
		await().atMost(Duration.ofSeconds(60)).until(() -> listener.heard().contains("after-other"));
		assertThat(deadLetters()).doesNotContain(other);
	}

	@Test
	void aNewerProducerIsUnderstoodOnceItsSchemaIsPublished() throws Exception {
		Schema newer = withOneFieldMore("novelty");
		publish(newer);
		send("from-the-future", written(newer, "novelty", "from-the-future"));
		await().atMost(Duration.ofSeconds(60)).until(() -> listener.heard().contains("from-the-future"));
	}

	@Test
	void aNewerProducerIsUnderstoodAlthoughTheSchemasWereReadAMomentBefore() throws Exception {
		send("lost", written(withOneFieldMore("unpublished"), "unpublished", "lost"));
		send("after-lost", encoded("after-lost", "fine"));
		await().atMost(Duration.ofSeconds(60)).until(() -> listener.heard().contains("after-lost"));
		Schema newer = withOneFieldMore("surprise");
		publish(newer);
		send("right-after", written(newer, "surprise", "right-after"));
		await().atMost(Duration.ofSeconds(60)).until(() -> listener.heard().contains("right-after"));
	}

	private static void publish(Schema schema) throws Exception {
		kafka()
			.send(new ProducerRecord<>(SchemaTopic.NAME, SchemaTopic.fingerprint(schema),
					schema.toString().getBytes(StandardCharsets.UTF_8)))
			.get();
	}

	private static byte[] written(Schema newer, String field, String notation) throws Exception {
		GenericRecord record = new GenericData.Record(newer);
		GenericRecord old = (GenericRecord) org.apache.avro.specific.SpecificData.getForClass(ConceptMessage.class)
			.deepCopy(ConceptMessage.SCHEMA$, message(notation, "fine"));
		ConceptMessage.SCHEMA$.getFields().forEach((known) -> record.put(known.name(), old.get(known.pos())));
		record.put(field, "something new");
		return bytes(new BinaryMessageEncoder<GenericRecord>(
				org.apache.avro.specific.SpecificData.getForClass(ConceptMessage.class), newer)
			.encode(record));
	}

	@Test
	void theSchemasAreOnTheirTopicAsSoonAsAnythingIsSent() throws Exception {
		send("any", encoded("any", "fine"));
		List<ConsumerRecord<String, byte[]>> records = all(SchemaTopic.NAME);
		assertThat(records).extracting(ConsumerRecord::key).contains(SchemaTopic.fingerprint(ConceptMessage.SCHEMA$));
	}

	private static Schema withOneFieldMore(String name) {
		List<Schema.Field> fields = new ArrayList<>();
		ConceptMessage.SCHEMA$.getFields().forEach((field) -> fields.add(new Schema.Field(field, field.schema())));
		fields.add(new Schema.Field(name, Schema.create(Schema.Type.STRING), null, ""));
		return Schema.createRecord(ConceptMessage.SCHEMA$.getName(), null, ConceptMessage.SCHEMA$.getNamespace(), false,
				fields);
	}

	private static byte[] bytes(java.nio.ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return bytes;
	}

	private static byte[] encoded(String notation, String label) {
		return service.bean(AvroBytes.class).encode(message(notation, label));
	}

	private static ConceptMessage message(String notation, String label) {
		return new ConceptMessage(stamp(notation), new Concept("topic", notation, Map.of("en", label), null));
	}

	private static Stamp stamp(String id) {
		return new Stamp(id + "/1", 1L, Instant.EPOCH, "curator");
	}

	private static void send(String notation, byte[] bytes) throws Exception {
		kafka().send(TOPIC, "topic:" + notation, bytes).get();
	}

	@SuppressWarnings("unchecked")
	private static KafkaTemplate<String, byte[]> kafka() {
		return service.bean(KafkaTemplate.class);
	}

	private static List<byte[]> deadLetters() {
		return all(TOPIC + DeadLetters.SUFFIX).stream().map(ConsumerRecord::value).toList();
	}

	private static List<ConsumerRecord<String, byte[]>> all(String topic) {
		Properties settings = new Properties();
		settings.put("bootstrap.servers", Backends.start().kafka());
		List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			long end = consumer.endOffsets(partitions).get(partitions.getFirst());
			while (consumer.position(partitions.getFirst()) < end) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
		}
		return records;
	}

}
