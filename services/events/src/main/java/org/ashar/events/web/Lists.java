package org.ashar.events.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Lists of a request: what was left out is empty. */
final class Lists {

	private Lists() {
	}

	static <T> List<T> of(@Nullable List<T> list) {
		return list == null ? List.of() : list;
	}

}
