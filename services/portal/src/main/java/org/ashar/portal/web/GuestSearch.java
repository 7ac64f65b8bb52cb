package org.ashar.portal.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whom an organizer looks for in the guest list, and what she wants to see of them. A
 * name is never in an address: whoever looks for one sends a form.
 *
 * @param filter what the list is narrowed by
 * @param columns what is shown of each
 */
record GuestSearch(Filter filter, Set<String> columns) {

	/** In this order, also in files. */
	static final List<String> COLUMNS = List.of("name", "email", "affiliation", "group", "state", "language", "number",
			"needs", "registered", "arrived", "first", "answers", "notes");

	private static final Set<String> SHOWN = Set.of("email", "affiliation", "group", "needs", "answers", "notes");

	private static final Set<String> FILTERS = Set.of("q", "state", "group", "mark", "answer", "order", "after");

	static GuestSearch of(MultiValueMap<String, String> sent) {
		// What is usual narrows nothing.
		if ("oldest".equals(sent.getFirst("order"))) {
			sent.remove("order");
		}
		Set<String> columns = new LinkedHashSet<>(COLUMNS);
		columns.retainAll(Set.copyOf(sent.getOrDefault("columns", List.copyOf(SHOWN))));
		return new GuestSearch(Filter.of(sent.toSingleValueMap(), FILTERS), columns);
	}

	/** Whether the next page may be a link. */
	public boolean named() {
		return !this.filter.value("q").isEmpty();
	}

	/** Whether a column is shown. */
	public boolean shows(String column) {
		return this.columns.contains(column);
	}

	/** As the service wants it; nothing where everybody is wanted. */
	ObjectNode wanted() {
		ObjectNode wanted = JsonNodeFactory.instance.objectNode();
		put(wanted, "q", this.filter.value("q"));
		put(wanted, "state", this.filter.value("state"));
		put(wanted, "group", this.filter.value("group"));
		switch (this.filter.value("mark")) {
			case "arrived", "first", "approval" -> wanted.put(this.filter.value("mark"), true);
			case "absent" -> wanted.put("arrived", false);
			default -> {
				// Nothing of that is asked.
			}
		}
		String[] answer = this.filter.value("answer").split("=", 2);
		put(wanted, "question", answer[0]);
		put(wanted, "answer", (answer.length > 1) ? answer[1] : "");
		return wanted;
	}

	private static void put(ObjectNode node, String name, String value) {
		if (!value.isEmpty()) {
			node.put(name, value);
		}
	}

	ObjectNode search() {
		ObjectNode search = JsonNodeFactory.instance.objectNode()
			.put("newestFirst", this.filter.value("order").equals("newest"));
		search.set("wanted", wanted());
		return search;
	}

	/** Where the list goes on, with what is shown; null at its end. */
	@Nullable String next(String path, @Nullable String cursor) {
		String next = this.filter.next(path, cursor);
		return (next == null || isUsual()) ? next
				: UriComponentsBuilder.fromUriString(next).queryParam("columns", this.columns).build().toUriString();
	}

	private boolean isUsual() {
		return this.columns.equals(SHOWN) || this.columns.isEmpty();
	}

	/** From where the list goes on. */
	Map<String, String> page() {
		String after = this.filter.value("after");
		return after.isEmpty() ? Map.of() : Map.of("after", after);
	}

}
