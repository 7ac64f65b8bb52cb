package org.ashar.infra.platform.kafka;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The key that a message must travel under, as the property {@code key} of its schema
 * says: names of fields, with a dot into a record, with a colon between several.
 */
final class MessageKey {

	private static final String PROPERTY = "key";

	private MessageKey() {
	}

	/**
	 * Refuses a message that travels under the key of another aggregate: it came by
	 * another partition, so in no order with its own.
	 */
	static void check(IndexedRecord message, @Nullable Object key) {
		String fields = message.getSchema().getProp(PROPERTY);
		if (fields != null && !of(message, fields).equals(key)) {
			throw new UnreadableMessageException(new ForeignKeyException());
		}
	}

	private static String of(IndexedRecord message, String fields) {
		return Arrays.stream(fields.split(":")).map((path) -> value(message, path)).collect(Collectors.joining(":"));
	}

	private static String value(IndexedRecord message, String path) {
		Object value = message;
		for (String name : path.split("\\.")) {
			IndexedRecord record = (IndexedRecord) Objects.requireNonNull(value);
			value = record.get(record.getSchema().getField(name).pos());
		}
		return String.valueOf(value);
	}

}
