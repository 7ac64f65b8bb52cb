package org.ashar.launcher.demo;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every stage of the loading works with. */
record Desk(Api api, References references, DemoData data) {

	/** Loads a list; an entry that fails is given up, so that nobody waits for its id. */
	int each(String list, Consumer<Entry> task) {
		List<Entry> entries = this.data.list(list);
		Crew.each(entries, (entry) -> {
			try {
				attempt(entry, task);
			}
			catch (RuntimeException ex) {
				this.references.giveUp(entry.id(), ex);
				throw new CannotLoad("The demo world stops at " + list + " " + entry.id() + ": " + ex.getMessage(), ex);
			}
		});
		return entries.size();
	}

	/* A task begins by looking at what is there, so it can simply be done again. */
	private static void attempt(Entry entry, Consumer<Entry> task) {
		try {
			task.accept(entry);
		}
		catch (Stale ex) {
			task.accept(entry);
		}
	}

	/**
	 * Creates the record of an entry, or finds the one of an earlier load; others may
	 * refer to it from now on.
	 */
	JsonNode create(Entry entry, String account, String path) {
		JsonNode body = this.references.resolve(entry.body());
		JsonNode record = this.api.create(account, path, entry.id(), body);
		this.references.know(entry.id(), record.path("id").asString());
		return record;
	}

	/** Takes a record one step further. */
	JsonNode act(String account, String path, JsonNode record, String verb) {
		return this.api.act(account, path, record, verb, null, verb);
	}

	static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	static boolean is(JsonNode record, String field, @Nullable String value) {
		return record.path(field).asString("").equals(value);
	}

}
