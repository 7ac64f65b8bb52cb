package org.ashar.infra.platform.identifier;

import java.util.Iterator;
import java.util.UUID;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Describes identifiers in OpenAPI as what they are on the wire: strings that hold a
 * UUID.
 */
final class IdSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> others) {
		if (Id.class.isAssignableFrom(Json.mapper().constructType(type.getType()).getRawClass())) {
			type.setType(UUID.class);
		}
		return others.hasNext() ? others.next().resolve(type, context, others) : null;
	}

}
