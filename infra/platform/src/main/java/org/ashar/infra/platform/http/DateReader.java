package org.ashar.infra.platform.http;

import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a date or a moment as RFC 3339 writes it: as text, with four digits for the year.
 * Java knows years by the thousand million, which no store and no message can hold, and
 * would take numbers for dates.
 */
final class DateReader<T> extends StdScalarDeserializer<T> {

	private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}-.*");

	private final ValueDeserializer<? extends T> reader;

	DateReader(Class<T> type, ValueDeserializer<? extends T> reader) {
		super(type);
		this.reader = reader;
	}

	@Override
	public T deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING) || !FOUR_DIGITS.matcher(parser.getString().strip()).matches()) {
			return context.reportInputMismatch(this, "No date");
		}
		return reader.deserialize(parser, context);
	}

}
