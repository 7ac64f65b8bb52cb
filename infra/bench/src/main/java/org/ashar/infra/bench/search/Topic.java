package org.ashar.infra.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Portal;

/**
 * The topic of indicators, from which the public record is made and nothing else.
 * Messages of ours are like one of the demo world's, with its schema as the platform
 * publishes it.
 */
final class Topic implements AutoCloseable {

	private static final String NAME = "activities.indicators";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/* Avro's single-object encoding: two bytes, then the fingerprint of the schema. */
	private static final int MARK = 2;

	private static final int HEAD = MARK + Long.BYTES;

	private final KafkaProducer<String, byte[]> producer;

	private final GenericRecord model;

	private final BinaryMessageEncoder<GenericRecord> encoder;

	Topic(Installation installation) {
		String broker = "127.0.0.1:" + installation.kafkaPort();
		byte[] message = anyMessage(broker);
		Schema schema = schema(message, new Portal(installation.port()));
		this.model = decoded(message, schema);
		this.encoder = new BinaryMessageEncoder<>(GenericData.get(), schema);
		this.producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", broker, "linger.ms", 5, "compression.type", "none"), new StringSerializer(),
				new ByteArraySerializer());
	}

	/** Tells of a record in its nth state. */
	void tell(Records.Made record, long sequence) {
		GenericRecord indicator = copy((GenericRecord) this.model.get("indicator"));
		indicator.put("id", record.id());
		indicator.put("editorialState", "published");
		indicator.put("title", record.title());
		indicator.put("topics", record.topics());
		indicator.put("areas", record.areas());
		indicator.put("observations", List.of(observation(indicator, record, sequence)));
		GenericRecord stamp = copy((GenericRecord) this.model.get("stamp"));
		stamp.put("messageId", UUID.randomUUID().toString());
		stamp.put("sequence", sequence);
		stamp.put("occurredAt", System.currentTimeMillis());
		GenericRecord message = copy(this.model);
		message.put("stamp", stamp);
		message.put("indicator", indicator);
		this.producer.send(new ProducerRecord<>(NAME, record.id(), encoded(message)));
	}

	/** Waits until the broker has all that was told. */
	void flush() {
		this.producer.flush();
	}

	@Override
	public void close() {
		this.producer.close();
	}

	private static GenericRecord observation(GenericRecord indicator, Records.Made record, long sequence) {
		Schema schema = indicator.getSchema().getField("observations").schema().getElementType();
		GenericRecord observation = new GenericData.Record(schema);
		schema.getFields()
			.stream()
			.filter(Schema.Field::hasDefaultValue)
			.forEach((field) -> observation.put(field.pos(), GenericData.get().getDefaultValue(field)));
		observation.put("id", "1");
		observation.put("value", Long.toString(sequence));
		observation.put("note", record.note());
		return observation;
	}

	private static GenericRecord copy(GenericRecord from) {
		return GenericData.get().deepCopy(from.getSchema(), from);
	}

	private byte[] encoded(GenericRecord message) {
		try {
			ByteBuffer bytes = this.encoder.encode(message);
			byte[] value = new byte[bytes.remaining()];
			bytes.get(value);
			return value;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static GenericRecord decoded(byte[] message, Schema schema) {
		try {
			return new GenericDatumReader<GenericRecord>(schema).read(null,
					DecoderFactory.get().binaryDecoder(message, HEAD, message.length - HEAD, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Schema schema(byte[] message, Portal portal) {
		long fingerprint = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getLong(MARK);
		String path = "/schemas/" + HexFormat.of().toHexDigits(fingerprint);
		return new Schema.Parser().parse(portal.get(path, Portal.address(1), null).must(200).body());
	}

	private static byte[] anyMessage(String broker) {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(NAME)
				.stream()
				.map((partition) -> new TopicPartition(NAME, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			while (System.nanoTime() < deadline) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
					return record.value();
				}
			}
		}
		throw new MissException("The demo world has left no message on " + NAME);
	}

}
