package org.ashar.infra.platform.http;

import java.time.Instant;
import java.time.LocalDate;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * What people send us is read strictly: a misspelt or repeated property is a mistake, not
 * nothing. What services read from each other stays tolerant, because they are not all of
 * the same age.
 */
final class StrictJson implements ServerHttpMessageConvertersCustomizer, Ordered {

	private static final DateReader<Instant> INSTANT = new DateReader<>(Instant.class, InstantDeserializer.INSTANT);

	private static final DateReader<LocalDate> DATE = new DateReader<>(LocalDate.class, LocalDateDeserializer.INSTANCE);

	private final JsonMapper strict;

	StrictJson(JsonMapper json) {
		this.strict = strict(json);
	}

	static JsonMapper strict(JsonMapper json) {
		return json.rebuild()
			.addModule(new SimpleModule("dates").addDeserializer(Instant.class, INSTANT)
				.addDeserializer(LocalDate.class, DATE))
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.withCoercionConfig(LogicalType.Textual,
					text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
			.build();
	}

	@Override
	public void customize(ServerBuilder converters) {
		converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
	}

	/** After Spring Boot's own, which sets the tolerant one. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
