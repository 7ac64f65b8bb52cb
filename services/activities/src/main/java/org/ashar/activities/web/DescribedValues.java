package org.ashar.activities.web;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.ashar.activities.codelist.Codelist;
import org.ashar.activities.reference.Coded;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/**
 * Describes codes with the values they may have, ids as they are sent; raw, because the
 * library's schemas are.
 */
@Component
@SuppressWarnings({ "rawtypes", "unchecked" })
class DescribedValues implements PropertyCustomizer, ParameterCustomizer {

	@Override
	public Schema customize(Schema property, AnnotatedType type) {
		describe(property, type.getCtxAnnotations());
		return property;
	}

	@Override
	public Parameter customize(Parameter parameter, MethodParameter argument) {
		if (parameter != null) {
			describe(parameter.getSchema(), argument.getParameterAnnotations());
			// An id is sent as it is; that it has a value inside is our own affair.
			parameter.setName(parameter.getName().replaceFirst("\\.value$", ""));
		}
		return parameter;
	}

	private static void describe(@Nullable Schema schema, Annotation @Nullable [] annotations) {
		Optional<CodeOf> codes = Stream.ofNullable(annotations)
			.flatMap(Stream::of)
			.filter(CodeOf.class::isInstance)
			.map(CodeOf.class::cast)
			.findFirst();
		if (schema != null && codes.isPresent()) {
			schema.setEnum(Stream.of(codes.get().value().getEnumConstants()).map(Coded::code).toList());
		}
		Optional<CodeIn> table = Stream.ofNullable(annotations)
			.flatMap(Stream::of)
			.filter(CodeIn.class::isInstance)
			.map(CodeIn.class::cast)
			.findFirst();
		if (schema != null && table.isPresent()) {
			schema.setEnum(Codelist.read(table.get().value()).items().stream().map(Codelist.Item::code).toList());
		}
	}

}
