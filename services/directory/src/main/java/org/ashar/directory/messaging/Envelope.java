package org.ashar.directory.messaging;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;

/** Puts records of the contracts into messages. */
@Component
class Envelope {

	private final AvroBytes avro;

	Envelope(AvroBytes avro) {
		this.avro = avro;
	}

	Message message(String topic, String key, SpecificRecord record) {
		return new Message(topic, key, record.getSchema().getFullName(), avro.encode(record));
	}

	/**
	 * The stamp in the words of the contracts; the author's role goes out, the account
	 * stays.
	 */
	static org.ashar.contracts.Stamp stamp(Stamp stamp) {
		return org.ashar.contracts.Stamp.newBuilder()
			.setMessageId(stamp.messageId())
			.setSequence(stamp.sequence())
			.setOccurredAt(stamp.at())
			.setAuthorRole(stamp.author().role())
			.build();
	}

	static Map<String, String> tags(Text text) {
		return text.values()
			.entrySet()
			.stream()
			.collect(Collectors.toMap((value) -> value.getKey().tag(), Map.Entry::getValue));
	}

	static @Nullable Map<String, String> tagsOrNull(@Nullable Text text) {
		return (text != null) ? tags(text) : null;
	}

}
