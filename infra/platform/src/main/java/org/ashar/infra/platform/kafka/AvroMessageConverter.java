package org.ashar.infra.platform.kafka;

import java.lang.reflect.Type;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaNull;
import org.springframework.kafka.support.converter.MessagingMessageConverter;

/**
 * Gives a listener the record it names. Bytes are read here and not in the consumer, so
 * that a broken message is an ordinary failure of its listener, and reaches the dead
 * letters as the bytes it came in.
 */
final class AvroMessageConverter extends MessagingMessageConverter {

	private final AvroBytes avro;

	AvroMessageConverter(AvroBytes avro) {
		this.avro = avro;
	}

	@Override
	protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, @Nullable Type type) {
		if (record.value() == null) {
			return KafkaNull.INSTANCE;
		}
		if (type instanceof Class<?> target && SpecificRecord.class.isAssignableFrom(target)) {
			return this.avro.decode(record, target.asSubclass(SpecificRecord.class));
		}
		return record.value();
	}

}
