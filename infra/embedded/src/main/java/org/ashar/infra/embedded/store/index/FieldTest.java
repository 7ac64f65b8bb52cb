package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a condition on one field lets an index skip. It may admit too much, since every
 * document found is tested by the whole query again, but never too little.
 */
sealed interface FieldTest {

	/** One of these values; no values: nothing can match. */
	record OneOf(List<@Nullable Object> values) implements FieldTest {
	}

	/**
	 * Between two codes of one type, or what texts of it begin with; both included.
	 */
	record Between(byte[] low, byte[] high) implements FieldTest {
	}

	/** The condition says nothing that an index knows. */
	record Anything() implements FieldTest {
	}

	/**
	 * Beyond this the store compares a fraction with a whole number by the whole part
	 * only.
	 */
	double EXACT_FRACTIONS_BELOW = 1L << 31;

	/** What is not more than the beginning of a text. */
	Pattern BEGINNING = Pattern.compile("\\^([\\p{L}\\p{N}]+)");

	/** Reads a condition as it stands in a query behind the name of the field. */
	static FieldTest of(@Nullable Object condition) {
		if (BsonRegularExpression.isRegularExpression(condition)) {
			return ofExpression(condition);
		}
		if (condition instanceof Document document) {
			boolean operators = document.keySet().stream().anyMatch(key -> key.startsWith("$"));
			return operators ? ofOperators(document) : isPlain(document) ? equal(document) : new Anything();
		}
		return isEqualTo(condition) ? equal(condition) : new Anything();
	}

	/** Letters and digits behind a {@code ^} are how the text begins. */
	private static FieldTest ofExpression(@Nullable Object condition) {
		Object expression = condition instanceof Document operators && !operators.containsKey("$options")
				? operators.get("$regex") : condition;
		if (!(expression instanceof BsonRegularExpression regular) || !isEmpty(regular.getOptions())) {
			return new Anything();
		}
		Matcher beginning = BEGINNING.matcher(regular.getPattern());
		if (!beginning.matches()) {
			return new Anything();
		}
		byte[] code = ValueCode.beginning(beginning.group(1));
		return new Between(code, code);
	}

	private static boolean isEmpty(@Nullable String options) {
		return options == null || options.isEmpty();
	}

	private static FieldTest ofOperators(Document operators) {
		if (operators.containsKey("$eq")) {
			Object value = operators.get("$eq");
			return isEqualTo(value) ? equal(value) : new Anything();
		}
		if (operators.get("$in") instanceof Collection<?> values) {
			List<@Nullable Object> wanted = new ArrayList<>(values);
			return wanted.stream().allMatch(FieldTest::isEqualTo) ? new OneOf(wanted) : new Anything();
		}
		Object low = operators.containsKey("$gte") ? operators.get("$gte") : operators.get("$gt");
		Object high = operators.containsKey("$lte") ? operators.get("$lte") : operators.get("$lt");
		return between(low, high);
	}

	private static FieldTest equal(@Nullable Object value) {
		return new OneOf(Collections.singletonList(value));
	}

	/**
	 * Whether equality can be looked up: an array also matches as a whole, which no entry
	 * shows.
	 */
	private static boolean isEqualTo(@Nullable Object value) {
		return !(value instanceof Collection<?> || value instanceof BsonRegularExpression || value instanceof MinKey
				|| value instanceof MaxKey);
	}

	/** A document without nulls and operators inside equals only itself. */
	private static boolean isPlain(Document document) {
		return !document.isEmpty() && document.entrySet()
			.stream()
			.noneMatch(entry -> entry.getValue() == null || entry.getKey().startsWith("$")
					|| entry.getValue() instanceof Document inner && !isPlain(inner)
					|| BsonRegularExpression.isRegularExpression(entry.getValue()));
	}

	private static FieldTest between(@Nullable Object low, @Nullable Object high) {
		Integer type = low != null ? type(low) : type(high);
		if (type == null) {
			return new Anything();
		}
		byte[] bracket = { type.byteValue() };
		byte[] from = low != null ? ValueCode.of(widened(low, false)) : bracket;
		byte[] to = high != null && type.equals(type(high)) ? ValueCode.of(widened(high, true)) : bracket;
		return new Between(from, to);
	}

	private static Object widened(Object bound, boolean up) {
		if (!(bound instanceof Number number) || Math.abs(number.doubleValue()) < EXACT_FRACTIONS_BELOW) {
			return bound;
		}
		return up ? Math.nextUp(Math.ceil(number.doubleValue()) + 1)
				: Math.nextDown(Math.floor(number.doubleValue()) - 1);
	}

	/** The types that have a range; a range holds values of its own type only. */
	private static @Nullable Integer type(@Nullable Object value) {
		return switch (value) {
			case Number number when !Double.isNaN(number.doubleValue()) -> ValueCode.NUMBER;
			case String text -> ValueCode.STRING;
			case Instant instant -> ValueCode.INSTANT;
			case ObjectId id -> ValueCode.OBJECT_ID;
			case UUID uuid -> ValueCode.UUID_;
			case Boolean truth -> ValueCode.BOOLEAN;
			case BsonTimestamp timestamp -> ValueCode.TIMESTAMP;
			case null, default -> null;
		};
	}

}
