package org.ashar.knowledge.messaging;

import java.util.Collection;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of a contract as JSON, field by field, whichever fields it has: a field that
 * is added to a contract is in the history without a word here. What says nothing is left
 * out.
 */
final class PlainState {

	private PlainState() {
	}

	static String of(IndexedRecord record) {
		return object(record).toString();
	}

	private static ObjectNode object(IndexedRecord record) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		for (Schema.Field field : record.getSchema().getFields()) {
			put(object, field.name(), node(record.get(field.pos())));
		}
		return object;
	}

	private static ObjectNode object(Map<?, ?> map) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		map.entrySet()
			.stream()
			.sorted((one, other) -> one.getKey().toString().compareTo(other.getKey().toString()))
			.forEach(entry -> put(object, entry.getKey().toString(), node(entry.getValue())));
		return object;
	}

	private static void put(ObjectNode object, String name, JsonNode value) {
		if (!value.isNull() && !(value.isContainer() && value.isEmpty())) {
			object.set(name, value);
		}
	}

	private static JsonNode node(@Nullable Object value) {
		return switch (value) {
			case null -> JsonNodeFactory.instance.nullNode();
			case IndexedRecord record -> object(record);
			case Map<?, ?> map -> object(map);
			case Collection<?> many -> array(many);
			case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
			case Integer number -> JsonNodeFactory.instance.numberNode(number);
			case Long number -> JsonNodeFactory.instance.numberNode(number);
			case Float number -> JsonNodeFactory.instance.numberNode(number);
			case Double number -> JsonNodeFactory.instance.numberNode(number);
			default -> JsonNodeFactory.instance.stringNode(value.toString());
		};
	}

	private static ArrayNode array(Collection<?> many) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		many.forEach(each -> array.add(node(each)));
		return array;
	}

}
