package org.ashar.infra.platform.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records as bytes and back, in Avro's single-object encoding: two magic bytes, the
 * schema's fingerprint, the body.
 */
public final class AvroBytes {

	private final Schemas schemas;

	private final Map<Class<?>, BinaryMessageEncoder<SpecificRecord>> encoders = new ConcurrentHashMap<>();

	private final Map<Class<?>, MessageDecoder<?>> decoders = new ConcurrentHashMap<>();

	AvroBytes(Schemas schemas) {
		this.schemas = schemas;
	}

	public byte[] encode(SpecificRecord record) {
		BinaryMessageEncoder<SpecificRecord> encoder = this.encoders.computeIfAbsent(record.getClass(),
				(type) -> new BinaryMessageEncoder<>(SpecificData.getForClass(type), record.getSchema()));
		try {
			ByteBuffer buffer = encoder.encode(record);
			byte[] bytes = new byte[buffer.remaining()];
			buffer.get(bytes);
			return bytes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a message, which must travel under the key of what it tells of.
	 * @throws UnreadableMessageException when it does not, or cannot be read
	 * @throws UnknownTypeException when it is a message of another type
	 */
	public <T extends SpecificRecord> T decode(ConsumerRecord<?, ?> message, Class<T> type) {
		T record = decode((byte[]) message.value(), type);
		MessageKey.check(record, message.key());
		return record;
	}

	/**
	 * Reads a record, whichever version of its schema wrote it.
	 * @throws UnreadableMessageException when the bytes are no such record, or nobody
	 * knows the schema
	 * @throws UnknownTypeException when they are a record of another type
	 */
	@SuppressWarnings("unchecked")
	public <T extends SpecificRecord> T decode(byte[] bytes, Class<T> type) {
		Schema reader = SpecificData.get().getSchema(type);
		this.schemas.writerOf(bytes)
			.filter((writer) -> !writer.getFullName().equals(reader.getFullName()))
			.ifPresent((writer) -> {
				throw new UnknownTypeException(writer.getFullName());
			});
		MessageDecoder<T> decoder = (MessageDecoder<T>) this.decoders.computeIfAbsent(type,
				(key) -> new BinaryMessageDecoder<T>(SpecificData.getForClass(key), reader, this.schemas));
		try {
			return decoder.decode(bytes);
		}
		catch (IOException | RuntimeException ex) {
			throw new UnreadableMessageException(ex);
		}
	}

}
