package org.ashar.infra.embedded.store.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Questions that an index answers by itself: which documents match is known without
 * looking at them. These are equalities, by texts, ids and truths, on the leading fields
 * of one index.
 */
public final class Covered {

	private Covered() {
	}

	/**
	 * Positions of all documents that match and of no others, each once; empty if no
	 * index knows them.
	 */
	public static Optional<Iterator<Position>> positions(List<Index<Position>> indexes, Document query) {
		Map<String, Object> equal = new HashMap<>();
		if (query.isEmpty() || !collect(query, equal)) {
			return Optional.empty();
		}
		Conditions conditions = Conditions.of(query);
		return indexes.stream()
			.filter(Route.class::isInstance)
			.map(Route.class::cast)
			.filter(route -> leads(route, equal))
			.findFirst()
			.map(route -> positions(route, Bounds.of(route, conditions)));
	}

	private static Iterator<Position> positions(Route route, Bounds bounds) {
		Iterator<Position> all = Positions.chained(bounds.intervals().iterator(),
				interval -> route.positions(interval.from(), interval.to(), false));
		return route.sortsExactlyFrom(0) ? all : Positions.once(all);
	}

	private static boolean leads(Route route, Map<String, Object> equal) {
		List<String> names = route.fields().names();
		return names.size() >= equal.size() && equal.keySet().containsAll(names.subList(0, equal.size()));
	}

	/** False when something else than one equality for each field is asked. */
	private static boolean collect(Document query, Map<String, Object> equal) {
		for (Map.Entry<String, Object> condition : query.entrySet()) {
			boolean plain = condition.getKey().equals("$and") && condition.getValue() instanceof List<?> all
					? all.stream().allMatch(part -> part instanceof Document document && collect(document, equal))
					: isPlain(condition.getKey()) && isExact(condition.getValue())
							&& equal.put(condition.getKey(), condition.getValue()) == null;
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	/** Behind a dot an array in the way may hold what does not match as a whole. */
	private static boolean isPlain(String name) {
		return !name.startsWith("$") && name.indexOf('.') < 0;
	}

	private static boolean isExact(@Nullable Object condition) {
		if (condition instanceof Document operators && operators.size() == 1) {
			return isValue(operators.get("$eq")) || operators.get("$in") instanceof Collection<?> values
					&& !values.isEmpty() && values.stream().allMatch(Covered::isValue);
		}
		return isValue(condition);
	}

	private static boolean isValue(@Nullable Object value) {
		return value instanceof String || value instanceof UUID || value instanceof Boolean;
	}

}
