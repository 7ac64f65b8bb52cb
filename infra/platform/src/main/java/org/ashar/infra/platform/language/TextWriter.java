package org.ashar.infra.platform.language;

import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/** Stores a text as a sub-document {@code {ky, ru, en}}. */
@WritingConverter
final class TextWriter implements Converter<Text, Document> {

	@Override
	public Document convert(Text text) {
		return new Document(text.tags());
	}

}
