package org.ashar.infra.platform.outbox;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The Kafka record of a message, with its CloudEvents 1.0 attributes as headers (Kafka
 * protocol binding, binary mode).
 */
final class CloudEventHeaders {

	private final String source;

	CloudEventHeaders(String service) {
		this.source = "/ashar/" + service;
	}

	ProducerRecord<String, byte[]> record(PendingMessage pending) {
		Message message = pending.message();
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(message.topic(), message.key(), message.payload());
		header(record, "ce_specversion", "1.0");
		header(record, "ce_id", pending.stamp().messageId());
		header(record, "ce_source", this.source);
		header(record, "ce_type", message.type());
		header(record, "ce_subject", message.key());
		header(record, "ce_time", pending.stamp().at().toString());
		header(record, "content-type", "application/avro");
		header(record, "ashar-sequence", Long.toString(pending.stamp().sequence()));
		if (pending.traceparent() != null) {
			header(record, "traceparent", pending.traceparent());
		}
		return record;
	}

	private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
		record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
	}

}
