package org.ashar.portal.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form is the JSON of the API laid flat: its fields are named {@code name.ky},
 * {@code contactPoints[0].type}, {@code topics[]}. So one class fills every form, reads
 * it back, and a service's errors find their fields by name. Fields left blank are left
 * out.
 */
final class Form implements Serializable {

	private static final long serialVersionUID = 1L;

	private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]");

	private final LinkedHashMap<String, List<String>> values;

	private Form(LinkedHashMap<String, List<String>> values) {
		this.values = values;
	}

	static Form empty() {
		return new Form(new LinkedHashMap<>());
	}

	/** What was sent. Fields whose names begin with an underscore are the page's own. */
	static Form of(MultiValueMap<String, String> sent) {
		LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
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
		LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
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

	/** The values of one field in all rows of a list. */
	List<String> column(String list, String field) {
		return IntStream.range(0, rows(list))
			.mapToObj((row) -> value(list + "[" + row + "]." + field))
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	/** How many rows of a list are filled. */
	public int rows(String list) {
		return this.values.keySet()
			.stream()
			.filter((name) -> name.startsWith(list + "[") && !name.startsWith(list + "[]"))
			.mapToInt((name) -> Integer.parseInt(name.substring(list.length() + 1, name.indexOf(']'))) + 1)
			.max()
			.orElse(0);
	}

	/**
	 * The same together with fields of the record that the form does not show. A field of
	 * a row is kept as long as the row has anything else in it.
	 * @param kept names as in the API: {@code sha256}, {@code paragraph.anchor},
	 * {@code locations[].name}
	 */
	Form keeping(JsonNode record, Set<String> kept) {
		LinkedHashMap<String, List<String>> all = new LinkedHashMap<>(this.values);
		of(record).values.forEach((field, known) -> {
			if (kept.stream().anyMatch((name) -> isWithin(name, field))) {
				all.putIfAbsent(field, known);
			}
		});
		return new Form(all);
	}

	private boolean isWithin(String name, String field) {
		String plain = field.replaceAll("\\[\\d+]", "[]");
		boolean within = plain.equals(name) || plain.startsWith(name + ".") || plain.startsWith(name + "[]");
		if (!within || !name.contains("[].")) {
			return within;
		}
		String row = field.substring(0, field.indexOf(']') + 1);
		return this.values.keySet().stream().anyMatch((other) -> other.startsWith(row + "."));
	}

	/**
	 * The body for the API.
	 * @param flags fields that are true or false instead of texts
	 * @param numbers fields that are numbers; what is none goes as it was written, and is
	 * refused by the service
	 */
	ObjectNode json(Set<String> flags, Set<String> numbers) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		Map<String, TreeMap<Integer, ObjectNode>> lists = new LinkedHashMap<>();
		this.values.forEach((name, given) -> {
			ObjectNode place = place(body, lists, name);
			String field = name.substring(name.lastIndexOf('.') + 1);
			if (field.endsWith("[]")) {
				given.forEach(place.withArrayProperty(field.substring(0, field.length() - 2))::add);
			}
			else if (flags.contains(field)) {
				place.put(field, Boolean.parseBoolean(given.getFirst()));
			}
			else if (numbers.contains(field)) {
				place.set(field, number(given.getFirst()));
			}
			else {
				place.put(field, given.getFirst());
			}
		});
		lists.forEach((list, rows) -> rows.values().forEach(body.withArrayProperty(list)::add));
		return body;
	}

	/* As people write them: 500 000 and 2,5. */
	private static JsonNode number(String written) {
		try {
			return JsonNodeFactory.instance
				.numberNode(new BigDecimal(written.replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.')));
		}
		catch (NumberFormatException ex) {
			return JsonNodeFactory.instance.stringNode(written);
		}
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
