package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form is the JSON of the API laid flat: its fields are named {@code name.ky},
 * {@code contactPoints[0].type}, {@code topics[]}. So one class fills every form, reads
 * it back, and a service's errors find their fields by name. Fields left blank are left
 * out.
 */
final class Form {

	private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]");

	private final Map<String, List<String>> values;

	private Form(Map<String, List<String>> values) {
		this.values = values;
	}

	static Form empty() {
		return new Form(new LinkedHashMap<>());
	}

	/** What was sent. Fields whose names begin with an underscore are the page's own. */
	static Form of(MultiValueMap<String, String> sent) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		sent.forEach((name, given) -> {
			List<String> filled = given.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList();
			if (!filled.isEmpty() && !name.startsWith("_")) {
				values.put(name, filled);
			}
		});
		return new Form(values);
	}

	/** What a form for a resource begins with. */
	static Form of(JsonNode resource) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		lay(values, "", resource);
		return new Form(values);
	}

	/** The value of a field, "" when it has none. */
	public String value(String field) {
		return this.values.getOrDefault(field, List.of("")).getFirst();
	}

	/** Whether a field with several values has this one among them. */
	public boolean has(String field, String value) {
		return this.values.getOrDefault(field, List.of()).contains(value);
	}

	/** All values of a field. */
	public List<String> all(String field) {
		return this.values.getOrDefault(field, List.of());
	}

	/** How many rows of a list are filled. */
	public int rows(String list) {
		return this.values.keySet()
			.stream()
			.filter((name) -> name.startsWith(list + "["))
			.mapToInt((name) -> Integer.parseInt(name.substring(list.length() + 1, name.indexOf(']'))) + 1)
			.max()
			.orElse(0);
	}

	/** The body for the API, with these fields as true or false instead of as texts. */
	ObjectNode json(Set<String> booleans) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		Map<String, TreeMap<Integer, ObjectNode>> lists = new LinkedHashMap<>();
		this.values.forEach((name, given) -> {
			if (name.endsWith("[]")) {
				ArrayNode all = body.withArrayProperty(name.substring(0, name.length() - 2));
				given.forEach(all::add);
			}
			else {
				put(place(body, lists, name), name.substring(name.lastIndexOf('.') + 1), given.getFirst(), booleans);
			}
		});
		lists.forEach((list, rows) -> rows.values().forEach(body.withArrayProperty(list)::add));
		return body;
	}

	/* Walks to the object that a field belongs to, making what is not there yet. */
	private static ObjectNode place(ObjectNode body, Map<String, TreeMap<Integer, ObjectNode>> lists, String name) {
		ObjectNode here = body;
		String[] steps = name.split("\\.");
		for (String step : List.of(steps).subList(0, steps.length - 1)) {
			Matcher row = ROW.matcher(step);
			here = row.matches() ? lists.computeIfAbsent(row.group(1), (list) -> new TreeMap<>())
				.computeIfAbsent(Integer.valueOf(row.group(2)), (index) -> JsonNodeFactory.instance.objectNode())
					: here.withObjectProperty(step);
		}
		return here;
	}

	private static void put(ObjectNode place, String field, String value, Set<String> booleans) {
		if (booleans.contains(field)) {
			place.put(field, Boolean.parseBoolean(value));
		}
		else {
			place.put(field, value);
		}
	}

	private static void lay(Map<String, List<String>> values, String name, JsonNode node) {
		if (node.isObject()) {
			String prefix = name.isEmpty() ? "" : name + ".";
			node.properties().forEach((entry) -> lay(values, prefix + entry.getKey(), entry.getValue()));
		}
		else if (node.isArray()) {
			List<String> scalars = new ArrayList<>();
			for (int i = 0; i < node.size(); i++) {
				if (node.get(i).isContainer()) {
					lay(values, name + "[" + i + "]", node.get(i));
				}
				else {
					scalars.add(node.get(i).asString());
				}
			}
			if (!scalars.isEmpty()) {
				values.put(name + "[]", scalars);
			}
		}
		else if (!node.isNull()) {
			values.put(name, List.of(node.asString()));
		}
	}

}
