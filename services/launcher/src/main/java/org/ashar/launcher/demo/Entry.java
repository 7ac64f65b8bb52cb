package org.ashar.launcher.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * One record of the data files.
 *
 * @param id its name within the data, from which its idempotency key follows
 * @param data all that stands there; {@code body} goes to the API, the rest tells the
 * loader what to do with it
 */
record Entry(String id, JsonNode data) {

	static List<Entry> list(JsonNode nodes) {
		return StreamSupport.stream(nodes.spliterator(), false)
			.map((node) -> new Entry(node.path("id").asString(""), node))
			.toList();
	}

	/** A value of the loader's, or the other if it is missing. */
	String text(String field, String other) {
		return this.data.path(field).asString(other);
	}

	boolean has(String field) {
		return this.data.has(field);
	}

	JsonNode body() {
		return this.data.path("body");
	}

	/**
	 * Entries below this one, such as the answers to a recommendation; they are named by
	 * their place.
	 */
	List<Entry> below(String field) {
		List<JsonNode> nodes = StreamSupport.stream(this.data.path(field).spliterator(), false).toList();
		return IntStream.range(0, nodes.size())
			.mapToObj((place) -> new Entry(this.id + "." + field + "." + place, nodes.get(place)))
			.toList();
	}

}
