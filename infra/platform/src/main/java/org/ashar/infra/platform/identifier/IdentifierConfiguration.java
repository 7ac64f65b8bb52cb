package org.ashar.infra.platform.identifier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.ModelConverter;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.util.IdGenerator;
import tools.jackson.databind.JacksonModule;

/**
 * Wires identifiers into MongoDB, Jackson and Spring MVC. The one
 * {@link MongoCustomConversions} is made here: other drawers contribute beans marked as
 * {@link ReadingConverter} or {@link WritingConverter}.
 */
@AutoConfiguration(beforeName = { "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
		"org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration" })
final class IdentifierConfiguration {

	@Bean
	static IdWriter idWriter() {
		return new IdWriter();
	}

	@Bean
	static IdReader idReader() {
		return new IdReader();
	}

	@Bean
	static UuidWriter uuidWriter() {
		return new UuidWriter();
	}

	@Bean
	static UuidReader uuidReader() {
		return new UuidReader();
	}

	@Bean
	static JacksonModule idModule() {
		return new IdModule();
	}

	@Bean
	static ModelConverter idSchemas() {
		return new IdSchemas();
	}

	/** For those who may not import this drawer: new identifiers in the order of time. */
	@Bean
	static IdGenerator timeOrderedIds(Clock clock) {
		return () -> Uuids.v7(clock.instant());
	}

	@Bean
	static MongoCustomConversions mongoCustomConversions(ListableBeanFactory beans) {
		List<Object> converters = new ArrayList<>();
		Stream.of(Converter.class, ConverterFactory.class, GenericConverter.class)
			.flatMap(type -> beans.getBeansOfType(type).values().stream())
			.filter(IdentifierConfiguration::isForTheStore)
			.forEach(converters::add);
		return MongoCustomConversions
			.create(adapter -> adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128).registerConverters(converters));
	}

	private static boolean isForTheStore(Object converter) {
		return converter.getClass().isAnnotationPresent(ReadingConverter.class)
				|| converter.getClass().isAnnotationPresent(WritingConverter.class);
	}

}
