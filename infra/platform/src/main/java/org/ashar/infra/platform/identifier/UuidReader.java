package org.ashar.infra.platform.identifier;

import java.util.UUID;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/** Reads a bare UUID from its full form. */
@ReadingConverter
final class UuidReader implements Converter<String, UUID> {

	@Override
	public UUID convert(String text) {
		return IdText.uuid(text);
	}

}
