package org.ashar.events.agenda;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Lists of the store: what was written before there was such a list has none. */
final class Lists {

	private Lists() {
	}

	static <T> List<T> ofStored(@Nullable List<T> stored) {
		return stored == null ? List.of() : List.copyOf(stored);
	}

}
