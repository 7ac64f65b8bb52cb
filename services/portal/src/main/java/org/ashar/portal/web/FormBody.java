package org.ashar.portal.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the body for the API from the fields of a form; rows may have rows in them. */
final class FormBody {

	private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]");

	private final Set<String> flags;

	private final Set<String> numbers;

	private final ObjectNode body = JsonNodeFactory.instance.objectNode();

	private final Map<String, Rows> lists = new LinkedHashMap<>();

	FormBody(Set<String> flags, Set<String> numbers) {
		this.flags = flags;
		this.numbers = numbers;
	}

	/** Throws a ResponseStatusException (400) when fields contradict each other. */
	ObjectNode of(Map<String, List<String>> values) {
		try {
			values.forEach(this::put);
			this.lists.values().forEach(Rows::join);
			return this.body;
		}
		catch (JsonNodeException ex) {
			// A text, and something that has texts in it, by one name: no page of ours.
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Fields contradict each other", ex);
		}
	}

	private void put(String name, List<String> given) {
		ObjectNode place = place(name);
		String field = name.substring(name.lastIndexOf('.') + 1);
		if (field.endsWith("[]")) {
			given.forEach(place.withArrayProperty(field.substring(0, field.length() - 2))::add);
		}
		else if (this.flags.contains(field)) {
			place.put(field, Boolean.parseBoolean(given.getFirst()));
		}
		else if (this.numbers.contains(field)) {
			place.set(field, number(given.getFirst()));
		}
		else {
			place.put(field, given.getFirst());
		}
	}

	/* Walks to the object that a field belongs to, making what is not there yet. */
	private ObjectNode place(String name) {
		ObjectNode here = this.body;
		int begin = 0;
		for (int end = name.indexOf('.'); end >= 0; end = name.indexOf('.', begin)) {
			Matcher row = ROW.matcher(name.substring(begin, end));
			here = row.matches() ? row(here, name.substring(0, begin), row)
					: here.withObjectProperty(name.substring(begin, end));
			begin = end + 1;
		}
		return here;
	}

	private ObjectNode row(ObjectNode owner, String path, Matcher row) {
		String list = row.group(1);
		return this.lists.computeIfAbsent(path + list, (first) -> new Rows(owner, list, new TreeMap<>()))
			.numbered()
			.computeIfAbsent(Integer.valueOf(row.group(2)), (index) -> JsonNodeFactory.instance.objectNode());
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

	/** The rows of a list that belongs to an object, which may be a row itself. */
	private record Rows(ObjectNode owner, String list, TreeMap<Integer, ObjectNode> numbered) {

		void join() {
			this.numbered.values().forEach(this.owner.withArrayProperty(this.list)::add);
		}

	}

}
