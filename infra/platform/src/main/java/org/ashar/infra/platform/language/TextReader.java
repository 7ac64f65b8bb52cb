package org.ashar.infra.platform.language;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/** Reads a text from its sub-document {@code {ky, ru, en}}. */
@ReadingConverter
final class TextReader implements Converter<Document, Text> {

	@Override
	public Text convert(Document stored) {
		Map<String, @Nullable String> tags = new LinkedHashMap<>();
		stored.forEach((tag, value) -> tags.put(tag, (String) value));
		return Text.ofTags(tags);
	}

}
