package org.ashar.infra.platform.language;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;

/** Reads a language from its tag, in the store as in paths and parameters. */
@ReadingConverter
final class LanguageReader implements Converter<String, Language> {

	@Override
	public Language convert(String tag) {
		return Text.exactly(tag);
	}

}
