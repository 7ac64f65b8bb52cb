package org.ashar.infra.platform.identifier;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/** Stores an identifier as a plain string. */
@WritingConverter
final class IdWriter implements Converter<Id, String> {

	@Override
	public String convert(Id id) {
		return id.value().toString();
	}

}
