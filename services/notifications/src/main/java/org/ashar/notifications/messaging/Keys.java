package org.ashar.notifications.messaging;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashar.notifications.names.Known;
import org.ashar.notifications.names.Names;
import org.jspecify.annotations.Nullable;

/**
 * Collects whose followers something concerns. Whoever follows a topic or area follows
 * what lies below it too.
 */
final class Keys {

	/** Deeper than any list of concepts; ends a circle should there be one. */
	private static final int DEEPEST = 16;

	private final Names names;

	private final Set<String> keys = new TreeSet<>();

	Keys(Names names) {
		this.names = names;
	}

	Keys record(@Nullable String id) {
		if (id != null) {
			keys.add("record:" + id);
		}
		return this;
	}

	Keys type(@Nullable String code) {
		if (code != null) {
			keys.add("type:" + code);
		}
		return this;
	}

	Keys body(@Nullable String id) {
		if (id != null) {
			keys.add("body:" + id);
		}
		return this;
	}

	Keys persons(Stream<@Nullable String> ids) {
		ids.filter(Objects::nonNull).forEach(id -> keys.add("person:" + id));
		return this;
	}

	Keys bodies(Collection<String> ids) {
		ids.forEach(this::body);
		return this;
	}

	Keys topics(Collection<String> notations) {
		notations.forEach(notation -> withBroader("topic:" + notation));
		return this;
	}

	Keys areas(Collection<String> notations) {
		notations.forEach(notation -> withBroader("area:" + notation));
		return this;
	}

	Set<String> all() {
		return keys;
	}

	private void withBroader(String key) {
		Optional<String> next = Optional.of(key);
		for (int depth = 0; next.isPresent() && depth < DEEPEST; depth++) {
			keys.add(next.get());
			next = names.find(next.get()).map(Known::broader);
		}
	}

}
