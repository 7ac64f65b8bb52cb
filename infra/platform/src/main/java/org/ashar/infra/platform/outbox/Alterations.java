package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Compares two stored states field by field. */
final class Alterations {

	private static final String CLASS = "_class";

	private Alterations() {
	}

	static List<AuditEntry.Change> of(Document before, Document after) {
		List<AuditEntry.Change> changes = new ArrayList<>();
		compare("", before, after, changes);
		return List.copyOf(changes);
	}

	private static void compare(String path, Map<?, ?> before, Map<?, ?> after, List<AuditEntry.Change> changes) {
		Set<String> names = new TreeSet<>();
		before.keySet().forEach((name) -> names.add(String.valueOf(name)));
		after.keySet().forEach((name) -> names.add(String.valueOf(name)));
		names.remove(CLASS);
		for (String name : names) {
			Object then = plain(before.get(name));
			Object now = plain(after.get(name));
			String field = path.isEmpty() ? name : path + "." + name;
			if (then instanceof Map<?, ?> one && now instanceof Map<?, ?> other) {
				compare(field, one, other, changes);
			}
			else if (!Objects.equals(then, now)) {
				changes.add(new AuditEntry.Change(field, then, now));
			}
		}
	}

	/** As JSON knows it. */
	private static @Nullable Object plain(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case Map<?, ?> map -> {
				Map<String, @Nullable Object> plain = new LinkedHashMap<>();
				map.forEach((name, part) -> {
					if (!CLASS.equals(name)) {
						plain.put(String.valueOf(name), plain(part));
					}
				});
				yield plain;
			}
			case List<?> list -> list.stream().map(Alterations::plain).toList();
			case Date date -> Instant.ofEpochMilli(date.getTime()).toString();
			case Binary _ -> "…";
			case Number number -> number;
			case Boolean truth -> truth;
			default -> value.toString();
		};
	}

}
