package org.ashar.infra.platform.identifier;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;

/**
 * Reads any identifier from a string: a stored one, a path variable or a query parameter.
 */
@ReadingConverter
final class IdReader implements ConverterFactory<String, Id> {

	@Override
	public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
		return text -> IdText.read(type, text);
	}

}
