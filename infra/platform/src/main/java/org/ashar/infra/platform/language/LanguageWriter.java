package org.ashar.infra.platform.language;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.WritingConverter;

/** Stores a language as its tag. */
@WritingConverter
final class LanguageWriter implements Converter<Language, String> {

	@Override
	public String convert(Language language) {
		return language.tag();
	}

}
