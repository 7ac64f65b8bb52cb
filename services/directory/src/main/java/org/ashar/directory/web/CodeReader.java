package org.ashar.directory.web;

import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads codes in addresses as they are written in bodies: in small letters. */
@Component
@SuppressWarnings("rawtypes")
class CodeReader implements ConverterFactory<String, Enum>, WebMvcConfigurer {

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverterFactory(this);
	}

	@Override
	public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
		return (code) -> Stream.of(type.getEnumConstants())
			.filter((constant) -> constant.name().toLowerCase(Locale.ROOT).equals(code))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("not a code"));
	}

}
