package org.ashar.portal.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form is the JSON of the API laid flat: its fields are named {@code name.ky},
 * {@code contactPoints[0].type}, {@code topics[]}. So one class fills every form, reads
 * it back, and a service's errors find their fields by name. Fields left blank are left
 * out.
 */
final class Form implements Serializable {

	private static final long serialVersionUID = 1L;

	/* More rows than any list has would be a page without end. */
	private static final Pattern NAME = Pattern
		.compile("[a-zA-Z]\\w*(\\[\\d{1,3}])?(\\.[\\w-]+(\\[\\d{1,3}])?)*(\\[])?");

	private static final String WANTED = "_find";

	private static final String FOUND = "_found";

	private final LinkedHashMap<String, List<String>> values;

	/* What somebody looks for among what can be chosen; no part of what is sent on. */
	private final String wanted;

	private Form(LinkedHashMap<String, List<String>> values, String wanted) {
		this.values = values;
		this.wanted = wanted;
	}

	private Form(LinkedHashMap<String, List<String>> values) {
		this(values, "");
	}

	static Form empty() {
		return new Form(new LinkedHashMap<>());
	}

	/**
	 * What was sent. Fields whose names begin with an underscore are the page's own;
	 * names that no page of ours has are passed over.
	 */
	static Form of(MultiValueMap<String, String> sent) {
		LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
		sent.forEach((name, given) -> {
			List<String> filled = given.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList();
			if (!filled.isEmpty() && NAME.matcher(name).matches()) {
				values.put(name, filled);
			}
		});
		String wanted = sent.getFirst(WANTED);
		return new Form(values, (wanted == null) ? "" : wanted.strip());
	}

	/**
	 * Whether somebody is not done: she asks for more rows, or looks for what she wants
	 * to choose. Whoever presses Enter there presses the button that saves.
	 */
	static boolean goesOn(MultiValueMap<String, String> sent) {
		String found = sent.getFirst(FOUND);
		return sent.containsKey("_more") || (found != null && !found.equals(of(sent).wanted));
	}

	/** What a form for a resource begins with. */
	static Form of(JsonNode resource) {
		LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
		lay(values, "", resource);
		return new Form(values);
	}

	/**
	 * A part of the name of what somebody wants to choose, "" when she looks for nothing.
	 */
	public String wanted() {
		return this.wanted;
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

	/** The names of the filled fields within an object. */
	public List<String> within(String object) {
		String prefix = object + ".";
		return this.values.keySet()
			.stream()
			.filter((name) -> name.startsWith(prefix))
			.map((name) -> name.substring(prefix.length()))
			.toList();
	}

	/** How many rows of a list are filled. */
	public int rows(String list) {
		return this.values.keySet()
			.stream()
			.filter((name) -> name.startsWith(list + "[") && !name.startsWith(list + "[]"))
			.mapToInt(
					(name) -> Integer.parseInt(name.substring(list.length() + 1, name.indexOf(']', list.length()))) + 1)
			.max()
			.orElse(0);
	}

	/** The same with these fields besides. */
	Form with(MultiValueMap<String, String> more) {
		LinkedHashMap<String, List<String>> all = new LinkedHashMap<>(this.values);
		all.putAll(of(more).values);
		return new Form(all, this.wanted);
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
		return new Form(all, this.wanted);
	}

	/**
	 * The same without rows in which nothing but these fields is filled: the page fills
	 * them in beforehand, so they alone mean nothing.
	 * @param prefilled names such as {@code speakers[].role}
	 */
	Form withoutRowsOfOnly(Set<String> prefilled) {
		LinkedHashMap<String, List<String>> filled = new LinkedHashMap<>(this.values);
		filled.keySet().removeIf((field) -> prefilled.contains(plain(field)) && !isJoined(field, prefilled));
		return new Form(filled, this.wanted);
	}

	private boolean isJoined(String field, Set<String> prefilled) {
		String row = field.substring(0, field.lastIndexOf('.') + 1);
		return this.values.keySet()
			.stream()
			.anyMatch((other) -> other.startsWith(row) && !prefilled.contains(plain(other)));
	}

	private static String plain(String field) {
		return field.replaceAll("\\[\\d+]", "[]");
	}

	private boolean isWithin(String name, String field) {
		String plain = plain(field);
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
		return new FormBody(flags, numbers).of(this.values);
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
