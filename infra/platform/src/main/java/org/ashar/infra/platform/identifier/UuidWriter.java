package org.ashar.infra.platform.identifier;

import java.util.UUID;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/** Stores a bare UUID as a plain string, as identifiers are. */
@WritingConverter
final class UuidWriter implements Converter<UUID, String> {

	@Override
	public String convert(UUID uuid) {
		return uuid.toString();
	}

}
