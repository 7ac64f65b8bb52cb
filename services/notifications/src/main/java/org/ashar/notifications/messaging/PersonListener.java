package org.ashar.notifications.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns the names of people who agreed to be named, and forgets them when they ask. */
@Component
class PersonListener {

	private final NameMirror names;

	private final AvroBytes avro;

	PersonListener(NameMirror names, AvroBytes avro) {
		this.names = names;
		this.avro = avro;
	}

	/** The record as it came: a tombstone has its sequence in a header only. */
	@KafkaListener(topics = Topics.PERSONS, groupId = "${spring.application.name}")
	void on(ConsumerRecord<String, byte[]> message) {
		if (message.value() == null) {
			names.forget(message.key(), sequence(message));
			return;
		}
		PersonMessage person = avro.decode(message, PersonMessage.class);
		names.record(message.key(), person.getStamp().getSequence(), "person", Words.of(person.getPerson().getName()));
	}

	private static long sequence(ConsumerRecord<String, byte[]> message) {
		byte[] header = message.headers().lastHeader("ashar-sequence").value();
		return Long.parseLong(new String(header, StandardCharsets.UTF_8));
	}

}
