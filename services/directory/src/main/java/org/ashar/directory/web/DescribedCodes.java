package org.ashar.directory.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

/**
 * Describes codes as they are sent: in small letters. The library's schemas are raw
 * types, so this is, too.
 */
@Component
@SuppressWarnings({ "rawtypes", "unchecked" })
class DescribedCodes implements OpenApiCustomizer {

	@Override
	public void customise(OpenAPI description) {
		description.getComponents().getSchemas().values().forEach(DescribedCodes::lower);
		description.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream))
			.map(Parameter::getSchema)
			.forEach(DescribedCodes::lower);
	}

	private static void lower(Schema schema) {
		List<Object> codes = schema.getEnum();
		if (codes != null) {
			schema.setEnum(codes.stream().map((code) -> code.toString().toLowerCase(Locale.ROOT)).toList());
		}
		Map<String, Schema> properties = schema.getProperties();
		if (properties != null) {
			properties.values().forEach(DescribedCodes::lower);
		}
		if (schema.getItems() != null) {
			lower(schema.getItems());
		}
	}

}
