package org.ashar.knowledge.chronicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Compares two states field by field: texts language by language, lists item by item,
 * items that have an id with those of the same id.
 */
final class Comparison {

	private static final String ID = "id";

	private final List<Difference.Change> changes = new ArrayList<>();

	private Comparison() {
	}

	static List<Difference.Change> of(JsonNode before, JsonNode after) {
		Comparison comparison = new Comparison();
		comparison.fields("", before, after);
		return List.copyOf(comparison.changes);
	}

	private void fields(String path, JsonNode before, JsonNode after) {
		Set<String> names = new TreeSet<>(before.propertyNames());
		names.addAll(after.propertyNames());
		for (String name : names) {
			compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name));
		}
	}

	private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
		if (before == null ? after == null : before.equals(after)) {
			return;
		}
		if (isText(before) && isText(after)) {
			languages(path, before, after);
		}
		else if (isA(before, true) && isA(after, true)) {
			items(path, before, after);
		}
		else if (isA(before, false) && isA(after, false)) {
			fields(path, orNothing(before), orNothing(after));
		}
		else {
			changes.add(new Difference.Change(path, null, before, after));
		}
	}

	private void languages(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
		for (Language language : Language.values()) {
			JsonNode then = before == null ? null : before.get(language.tag());
			JsonNode now = after == null ? null : after.get(language.tag());
			if (then == null ? now != null : !then.equals(now)) {
				changes.add(new Difference.Change(path, language.tag(), then, now));
			}
		}
	}

	private void items(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
		Map<Object, JsonNode> then = byId(before);
		Map<Object, JsonNode> now = byId(after);
		then.forEach((id, item) -> {
			JsonNode same = now.get(id);
			if (same == null) {
				changes.add(new Difference.Change(path, null, item, null));
			}
			else if (item.isObject() && same.isObject()) {
				fields(path, item, same);
			}
		});
		now.forEach((id, item) -> {
			if (!then.containsKey(id)) {
				changes.add(new Difference.Change(path, null, null, item));
			}
		});
	}

	/* What has no id is known by what it says, and by how often it has been said. */
	private static Map<Object, JsonNode> byId(@Nullable JsonNode list) {
		Map<Object, JsonNode> items = new LinkedHashMap<>();
		if (list != null) {
			for (JsonNode item : list) {
				Object key = item.path(ID).isString() ? item.path(ID).asString() : item;
				for (int times = 2; items.containsKey(key); times++) {
					key = List.of(item, times);
				}
				items.put(key, item);
			}
		}
		return items;
	}

	private static JsonNode orNothing(@Nullable JsonNode node) {
		return node == null ? JsonNodeFactory.instance.objectNode() : node;
	}

	private static boolean isText(@Nullable JsonNode node) {
		return node == null || (node.isObject() && !node.isEmpty()
				&& node.properties()
					.stream()
					.allMatch(part -> Language.of(part.getKey()).isPresent() && part.getValue().isString()));
	}

	private static boolean isA(@Nullable JsonNode node, boolean list) {
		return node == null || (list ? node.isArray() : node.isObject());
	}

}
