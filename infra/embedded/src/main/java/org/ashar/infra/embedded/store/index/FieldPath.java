package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted field name, followed through arrays as a query follows it. */
final class FieldPath {

	private final List<String> names;

	FieldPath(String dotted) {
		names = List.of(dotted.split("\\.", -1));
	}

	/**
	 * What a document has there; several values if an array lies on the way, and
	 * {@code arrayAt} how deep (-1: none).
	 */
	record Found(List<@Nullable Object> values, int arrayAt) {
	}

	Found in(Document document) {
		List<@Nullable Object> values = new ArrayList<>(1);
		int arrayAt = collect(document, 0, values);
		return new Found(values, arrayAt);
	}

	private int collect(@Nullable Object node, int depth, List<@Nullable Object> values) {
		if (node instanceof List<?> list) {
			return through(list, depth, values);
		}
		if (depth == names.size()) {
			values.add(node);
			return -1;
		}
		return collect(
				node instanceof Document document ? document.getOrMissing(names.get(depth)) : Missing.getInstance(),
				depth + 1, values);
	}

	private int through(List<?> list, int depth, List<@Nullable Object> values) {
		if (list.isEmpty()) {
			values.add(ValueCode.NO_ELEMENTS);
		}
		else if (depth == names.size()) {
			// An array inside the array is a value of its own here.
			values.addAll(list);
		}
		else if (isPlace(names.get(depth))) {
			int place = Integer.parseInt(names.get(depth));
			collect(place < list.size() ? list.get(place) : Missing.getInstance(), depth + 1, values);
		}
		else {
			list.forEach(element -> collect(element, depth, values));
		}
		return depth;
	}

	private static boolean isPlace(String name) {
		return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
	}

}
