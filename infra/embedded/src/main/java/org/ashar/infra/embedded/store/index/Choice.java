package org.ashar.infra.embedded.store.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One route for a query and what of it is needed. {@code backwards} is null if it does
 * not have the order that is asked for; the {@code score} rises with what is bound.
 */
record Choice(Route route, Bounds bounds, @Nullable Boolean backwards, int score) {

	/** The score of what leads to one document, or to one for each value. */
	static final int ONE = 1_000;

	boolean isSorted() {
		return backwards != null;
	}

	/** The fields that the query says something about. */
	List<String> bound() {
		return route.fields().names().subList(0, bounds.equal() + (bounds.range() ? 1 : 0));
	}

	/** How many entries lie in the bounds. */
	long size() {
		return bounds.intervals().stream().mapToLong(interval -> route.count(interval.from(), interval.to())).sum();
	}

}
