package org.ashar.infra.platform.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * A message on a dead-letter topic, and where it came from. Whoever wrote it may have
 * written anything: what is missing has a blank in its place.
 */
public final class DeadMessage {

	static final String SERVICE = "ashar-dead-service";

	static final String CAUSE = "ashar-dead-cause";

	/** No content, no key: an operator needs none, and both may be personal. */
	private static final List<String> SHOWN = List.of("ce_id", "ce_type", "ce_source", "ce_subject", "ce_time",
			"ashar-sequence");

	private static final String ADDED = "kafka_dlt-";

	private static final int LONGEST = 200;

	private final ConsumerRecord<String, byte[]> record;

	private DeadMessage(ConsumerRecord<String, byte[]> record) {
		this.record = record;
	}

	public static DeadMessage of(ConsumerRecord<String, byte[]> record) {
		return new DeadMessage(record);
	}

	/** The topic for what could not be handled of a topic. */
	public static String topicFor(String topic) {
		return topic + DeadLetters.SUFFIX;
	}

	/** The service that could not handle it; empty when it does not say. */
	public String service() {
		return text(SERVICE).or(() -> text(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP)).orElse("");
	}

	/** The class of what went wrong: never its words, which may quote the message. */
	public String cause() {
		return text(CAUSE).or(() -> text(KafkaHeaders.DLT_EXCEPTION_FQCN)).orElse("");
	}

	/** The topic that it was read from. */
	public String topic() {
		String dead = this.record.topic();
		return dead.endsWith(DeadLetters.SUFFIX) ? dead.substring(0, dead.length() - DeadLetters.SUFFIX.length())
				: dead;
	}

	/** Its partition there, or -1. */
	public int partition() {
		return bytes(KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES).map(ByteBuffer::getInt).orElse(-1);
	}

	/** Its offset there, or -1. */
	public long offset() {
		return bytes(KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES).map(ByteBuffer::getLong).orElse(-1L);
	}

	/** When it was written there. */
	public Instant writtenAt() {
		return Instant.ofEpochMilli(timestamp());
	}

	/** Its offset on the dead-letter topic. */
	public long place() {
		return this.record.offset();
	}

	/** When it was given up. */
	public Instant diedAt() {
		return Instant.ofEpochMilli(this.record.timestamp());
	}

	/** Bytes of content; 0 for a tombstone. */
	public int size() {
		return (this.record.value() != null) ? this.record.value().length : 0;
	}

	/** What its headers say of the message, shortened. */
	public Map<String, String> told() {
		Map<String, String> told = new LinkedHashMap<>();
		SHOWN.forEach((name) -> text(name).ifPresent((value) -> told.put(name, value)));
		return told;
	}

	/** The message as the listener was given it. */
	ConsumerRecord<String, byte[]> original() {
		Headers headers = new RecordHeaders();
		for (Header header : this.record.headers()) {
			if (!header.key().startsWith(ADDED) && !header.key().equals(SERVICE) && !header.key().equals(CAUSE)) {
				headers.add(header);
			}
		}
		return new ConsumerRecord<>(topic(), Math.max(0, partition()), Math.max(0, offset()), timestamp(),
				TimestampType.CREATE_TIME, this.record.serializedKeySize(), this.record.serializedValueSize(),
				this.record.key(), this.record.value(), headers, Optional.empty());
	}

	private long timestamp() {
		return bytes(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, Long.BYTES).map(ByteBuffer::getLong)
			.orElseGet(this.record::timestamp);
	}

	private Optional<ByteBuffer> bytes(String name, int length) {
		return value(name).filter((bytes) -> bytes.length == length).map(ByteBuffer::wrap);
	}

	private Optional<String> text(String name) {
		return value(name).map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
			.map((text) -> text.substring(0, Math.min(LONGEST, text.length())));
	}

	private Optional<byte[]> value(String name) {
		return Optional.ofNullable(this.record.headers().lastHeader(name)).map(Header::value);
	}

}
