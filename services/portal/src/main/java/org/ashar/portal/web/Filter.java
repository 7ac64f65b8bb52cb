package org.ashar.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is narrowed by: the part of the query that the list knows and the reader
 * has filled in.
 */
record Filter(Map<String, String> values) {

	static Filter of(Map<String, String> query, Set<String> known) {
		Map<String, String> values = new LinkedHashMap<>();
		query.forEach((name, value) -> {
			if (known.contains(name) && !value.isBlank()) {
				values.put(name, value.strip());
			}
		});
		return new Filter(values);
	}

	/** The value of one field, "" when it is not filled in. */
	public String value(String name) {
		return this.values.getOrDefault(name, "");
	}

	/** Whether the reader has narrowed the list at all. */
	public boolean narrowed() {
		return this.values.keySet().stream().anyMatch((name) -> !name.equals("after"));
	}

	/** Where the list goes on, or null at its end. */
	@Nullable String next(String path, @Nullable String cursor) {
		return (cursor != null) ? link(path, "after", cursor) : null;
	}

	/** The list from its beginning with another value of one field; null takes it out. */
	String other(String path, String name, @Nullable String value) {
		Map<String, String> fromTheBeginning = new LinkedHashMap<>(this.values);
		fromTheBeginning.remove("after");
		return new Filter(fromTheBeginning).link(path, name, value);
	}

	private String link(String path, String name, @Nullable String value) {
		Map<String, String> filled = new LinkedHashMap<>(this.values);
		if (value != null) {
			filled.put(name, value);
		}
		else {
			filled.remove(name);
		}
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
		filled.keySet().forEach((field) -> link.queryParam(field, "{" + field + "}"));
		return link.encode().buildAndExpand(filled).toUriString();
	}

}
