package org.ashar.infra.platform.http;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what was found, in order
 * @param next the cursor of the next page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/** Keeps its own copy of the items. */
	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Of items read one beyond the limit; the key of the last one shown becomes the
	 * cursor of the next page.
	 */
	public static <T> Page<T> of(List<T> oneBeyondLimit, Cursor cursor, Function<T, String> key) {
		if (oneBeyondLimit.size() <= cursor.limit()) {
			return new Page<>(oneBeyondLimit, null);
		}
		List<T> shown = oneBeyondLimit.subList(0, cursor.limit());
		return new Page<>(shown, key.apply(shown.getLast()));
	}

	/** The same page of something else. */
	public <R> Page<R> map(Function<? super T, ? extends R> change) {
		return new Page<>(items.stream().<R>map(change).toList(), next);
	}
}
