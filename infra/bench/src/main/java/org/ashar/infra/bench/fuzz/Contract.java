package org.ashar.infra.bench.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.bench.fuzz.Operation.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAPI document, as far as requests and answers need it. */
final class Contract {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private static final String ANY_JSON = "application/json";

	private final JsonNode document;

	Contract(String text) {
		this.document = JsonMapper.shared().readTree(text);
	}

	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		this.document.path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
			if (METHODS.contains(method)) {
				operations.add(operation(method.toUpperCase(Locale.ROOT), path, operation));
			}
		}));
		return operations;
	}

	private Operation operation(String method, String path, JsonNode operation) {
		List<Parameter> parameters = new ArrayList<>();
		operation.path("parameters").forEach((found) -> {
			JsonNode parameter = resolve(found);
			parameters.add(new Parameter(parameter.path("name").asString(), parameter.path("in").asString(),
					resolve(parameter.path("schema"))));
		});
		Map<Integer, JsonNode> answers = new HashMap<>();
		operation.path("responses").forEachEntry((status, answer) -> {
			JsonNode schema = content(resolve(answer));
			if (schema != null && status.startsWith("2")) {
				answers.put(Integer.valueOf(status), schema);
			}
		});
		return new Operation(method, path, parameters, content(resolve(operation.path("requestBody"))), answers);
	}

	private static @Nullable JsonNode content(JsonNode part) {
		JsonNode schema = part.path("content").path(ANY_JSON).path("schema");
		return schema.isMissingNode() ? null : schema;
	}

	/** What a reference stands for, null aside; anything else stands for itself. */
	JsonNode resolve(JsonNode node) {
		JsonNode meant = node.path("anyOf").isArray() ? node.path("anyOf").get(0) : node;
		String reference = meant.path("$ref").asString("");
		return reference.isEmpty() ? meant : resolve(this.document.at(reference.substring(1)));
	}

	/** The type of a schema that has been resolved, null aside. */
	static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		return (type.isArray() ? type.path(0) : type).asString("");
	}

	/** Where an answer is not what its schema says, or null. */
	@Nullable String violation(JsonNode schema, JsonNode value, String where) {
		if (value.isNull()) {
			return mayBeNull(schema) ? null : where + " is null";
		}
		JsonNode meant = resolve(schema);
		if (!isOfType(type(meant), value)) {
			return where + " is no " + type(meant) + ": " + value.getNodeType();
		}
		for (JsonNode required : meant.path("required")) {
			if (!value.has(required.asString())) {
				return where + " lacks " + required.asString();
			}
		}
		for (Map.Entry<String, JsonNode> property : value.properties()) {
			JsonNode known = meant.path("properties").path(property.getKey());
			String wrong = known.isMissingNode() ? null
					: violation(known, property.getValue(), where + "." + property.getKey());
			if (wrong != null) {
				return wrong;
			}
		}
		for (JsonNode element : value.isArray() ? value : JsonMapper.shared().createArrayNode()) {
			String wrong = violation(meant.path("items"), element, where + "[]");
			if (wrong != null) {
				return wrong;
			}
		}
		return null;
	}

	private static boolean mayBeNull(JsonNode schema) {
		return schema.isMissingNode() || schema.path("type").toString().contains("\"null\"")
				|| schema.path("anyOf").toString().contains("\"null\"");
	}

	private static boolean isOfType(String type, JsonNode value) {
		return switch (type) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "number" -> value.isNumber();
			case "boolean" -> value.isBoolean();
			default -> true;
		};
	}

}
