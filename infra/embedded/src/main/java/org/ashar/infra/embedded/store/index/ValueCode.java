package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes that sort, compared unsigned, as the store's own comparator sorts the
 * values; equal values, such as the numbers 1 and 1.0, have equal bytes. Each code ends
 * by itself, so codes can be set one after another.
 */
final class ValueCode {

	static final int NULL = 0x0A;
	static final int NUMBER = 0x10;
	static final int STRING = 0x14;
	static final int UUID_ = 0x28;
	static final int OBJECT_ID = 0x2C;
	static final int BOOLEAN = 0x30;
	static final int INSTANT = 0x34;
	static final int TIMESTAMP = 0x38;

	private static final int MIN_KEY = 0x05;

	private static final int EMPTY_ARRAY = 0x08;

	private static final int DOCUMENT = 0x18;

	private static final int LIST = 0x1C;

	private static final int BINARY = 0x20;

	private static final int LEGACY_UUID = 0x24;

	private static final int REGEX = 0x3C;

	private static final int MAX_KEY = 0x40;

	/** What stands in an index for an array without elements: no value equals it. */
	static final Object NO_ELEMENTS = new Object();

	private static final int ESCAPED = 0xFF;

	private static final int END = 0x01;

	/* So many bytes end a text. */
	private static final int ENDING = 2;

	private ValueCode() {
	}

	static byte[] of(@Nullable Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(24);
		write(value, out);
		return out.toByteArray();
	}

	/** What the codes of all texts with this beginning begin with. */
	static byte[] beginning(String text) {
		byte[] code = of(text);
		return Arrays.copyOf(code, code.length - ENDING);
	}

	static void write(@Nullable Object value, ByteArrayOutputStream out) {
		switch (value) {
			case null -> out.write(NULL);
			case Missing missing -> out.write(NULL);
			case Number number -> number(number, out);
			case String text -> {
				out.write(STRING);
				text(text, out);
			}
			case UUID uuid -> uuid(UUID_, uuid, out);
			case ObjectId id -> {
				out.write(OBJECT_ID);
				out.writeBytes(id.toByteArray());
			}
			case Boolean truth -> {
				out.write(BOOLEAN);
				out.write(truth ? 1 : 0);
			}
			case Instant instant -> {
				out.write(INSTANT);
				signed(instant.toEpochMilli(), out);
			}
			default -> unusual(value, out);
		}
	}

	private static void unusual(Object value, ByteArrayOutputStream out) {
		switch (value) {
			case BsonTimestamp timestamp -> {
				out.write(TIMESTAMP);
				unsigned(timestamp.getValue(), out);
			}
			case Document document -> document(document, out);
			case Collection<?> list -> list(list, out);
			case BinData binary -> binary(binary.getData(), out);
			case LegacyUUID legacy -> uuid(LEGACY_UUID, legacy.getUuid(), out);
			case BsonRegularExpression regex -> {
				out.write(REGEX);
				text(regex.getPattern() + "\n" + regex.getOptions(), out);
			}
			case MinKey min -> out.write(MIN_KEY);
			case MaxKey max -> out.write(MAX_KEY);
			default -> {
				if (value != NO_ELEMENTS) {
					throw new MongoServerError(2, "BadValue",
							"a value of this type cannot be indexed: " + value.getClass().getSimpleName());
				}
				out.write(EMPTY_ARRAY);
			}
		}
	}

	/**
	 * Whether an index sorts such values exactly as the store does; the others are served
	 * by equality only.
	 */
	static boolean sortsExactly(@Nullable Object value) {
		return value == null || value instanceof Missing || value instanceof Number || value instanceof String
				|| value instanceof UUID || value instanceof ObjectId || value instanceof Boolean
				|| value instanceof Instant || value instanceof BsonTimestamp;
	}

	/**
	 * All numbers by their double, and a long that no double holds by what is missing
	 * besides: this is when the store itself holds two numbers for equal.
	 */
	private static void number(Number number, ByteArrayOutputStream out) {
		double nearest = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
		out.write(NUMBER);
		sortable(nearest, out);
		long rest = number instanceof Long exact ? exact - (long) nearest : 0;
		if (rest == 0) {
			out.write(0x80);
		}
		else {
			out.write(rest < 0 ? 0x40 : 0xC0);
			signed(rest, out);
		}
	}

	private static void sortable(double value, ByteArrayOutputStream out) {
		long bits = Double.doubleToLongBits(value);
		unsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, out);
	}

	private static void signed(long value, ByteArrayOutputStream out) {
		unsigned(value ^ Long.MIN_VALUE, out);
	}

	private static void unsigned(long value, ByteArrayOutputStream out) {
		for (int shift = 56; shift >= 0; shift -= 8) {
			out.write((int) (value >>> shift));
		}
	}

	private static void uuid(int type, UUID uuid, ByteArrayOutputStream out) {
		out.write(type);
		unsigned(uuid.getMostSignificantBits(), out);
		unsigned(uuid.getLeastSignificantBits(), out);
	}

	/** By UTF-16 units, as Java compares strings, not by code points. */
	private static void text(String text, ByteArrayOutputStream out) {
		for (int i = 0; i < text.length(); i++) {
			char unit = text.charAt(i);
			if (unit == 0) {
				out.write(0);
				out.write(ESCAPED);
			}
			else if (unit < 0x80) {
				out.write(unit);
			}
			else if (unit < 0x800) {
				out.write(0xC0 | unit >> 6);
				out.write(0x80 | unit & 0x3F);
			}
			else {
				out.write(0xE0 | unit >> 12);
				out.write(0x80 | unit >> 6 & 0x3F);
				out.write(0x80 | unit & 0x3F);
			}
		}
		out.write(0);
		out.write(END);
	}

	private static void list(Collection<?> list, ByteArrayOutputStream out) {
		out.write(LIST);
		list.forEach(element -> write(element, out));
		out.write(0);
	}

	private static void binary(byte[] bytes, ByteArrayOutputStream out) {
		out.write(BINARY);
		unsigned(bytes.length, out);
		out.writeBytes(bytes);
	}

	private static void document(Document document, ByteArrayOutputStream out) {
		out.write(DOCUMENT);
		for (Map.Entry<String, Object> entry : document.entrySet()) {
			out.write(STRING);
			text(entry.getKey(), out);
			write(entry.getValue(), out);
		}
		out.write(0);
	}

}
