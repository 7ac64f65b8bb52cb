package org.ashar.infra.platform.language;

import java.util.Iterator;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes texts in OpenAPI as the language maps that they are on the wire. */
final class TextSchemas implements ModelConverter {

	@io.swagger.v3.oas.annotations.media.Schema(name = "Text", minProperties = 1,
			description = "The same thing in at least one language; keys are BCP 47 tags")
	record Shape(@Nullable String ky, @Nullable String ru, @Nullable String en) {
	}

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> others) {
		if (Json.mapper().constructType(type.getType()).getRawClass() == Text.class) {
			type.setType(Shape.class);
		}
		return others.hasNext() ? others.next().resolve(type, context, others) : null;
	}

}
