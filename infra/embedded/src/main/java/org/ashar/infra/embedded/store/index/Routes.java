package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, among the indexes of a collection, the way to the documents that a query can
 * match.
 */
public final class Routes {

	private Routes() {
	}

	/**
	 * Positions of all documents that can match, each once and some that do not match
	 * among them; {@code sorted} if they come in the order asked for.
	 */
	public record Way(Iterator<Position> positions, boolean sorted) {
	}

	private record Choice(Route route, Bounds bounds, @Nullable Boolean backwards, int score) {
	}

	/**
	 * The best way; empty if it is to look at every document. An empty {@code orderBy}
	 * asks for no order.
	 */
	public static Optional<Way> choose(List<Index<Position>> indexes, Document query, Document orderBy) {
		List<Route> routes = indexes.stream().filter(Route.class::isInstance).map(Route.class::cast).toList();
		Conditions conditions = Conditions.of(query);
		Choice best = best(routes, conditions, orderBy);
		if (best != null) {
			return Optional.of(new Way(positions(best), best.backwards() != null));
		}
		return conditions.alternatives()
			.stream()
			.map(group -> union(routes, conditions, group))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static @Nullable Choice best(List<Route> routes, Conditions conditions, Document orderBy) {
		Choice best = null;
		for (Route route : routes) {
			Bounds bounds = Bounds.of(route, conditions);
			if (route.leavesOutMissing() && !bounds.present()) {
				continue;
			}
			Boolean backwards = orderBy.isEmpty() || !route.sortsExactly() ? null : backwards(route, bounds, orderBy);
			int score = score(route, bounds, backwards != null);
			if (score > 0 && (best == null || score > best.score())) {
				best = new Choice(route, bounds, backwards, score);
			}
		}
		return best;
	}

	private static int score(Route route, Bounds bounds, boolean sorted) {
		boolean one = route.leadsToOne() && bounds.equal() == route.fields().size();
		return (one ? 1_000 : 0) + bounds.equal() * 10 + (bounds.range() ? 5 : 0) + (sorted ? 3 : 0);
	}

	/** Each alternative by a way of its own; empty if one of them has none. */
	private static Optional<Way> union(List<Route> routes, Conditions conditions, List<Document> group) {
		List<Iterator<Position>> ways = new ArrayList<>();
		for (Document alternative : group) {
			Choice choice = best(routes, conditions.with(alternative), new Document());
			if (choice == null) {
				return Optional.empty();
			}
			ways.add(positions(choice));
		}
		return group.isEmpty() ? Optional.empty()
				: Optional.of(new Way(Positions.once(Positions.chained(ways.iterator())), false));
	}

	/**
	 * Whether the route must be walked backwards for this order; null if it does not have
	 * this order at all.
	 */
	private static @Nullable Boolean backwards(Route route, Bounds bounds, Document orderBy) {
		IndexFields fields = route.fields();
		List<String> fixed = fields.names().subList(0, bounds.fixed());
		// Behind the fields of an index that is not unique come the ids, in the direction
		// of the last field.
		int length = fields.size() + (route.leadsToOne() ? 0 : 1);
		Boolean backwards = null;
		int field = bounds.fixed();
		for (Map.Entry<String, Object> order : orderBy.entrySet()) {
			if (fixed.contains(order.getKey())) {
				continue;
			}
			if (field == length) {
				break;
			}
			Boolean turned = turned(fields, field++, order);
			if (turned == null || backwards != null && !backwards.equals(turned)) {
				return null;
			}
			backwards = turned;
		}
		return Boolean.TRUE.equals(backwards);
	}

	private static @Nullable Boolean turned(IndexFields fields, int field, Map.Entry<String, Object> order) {
		boolean ids = field == fields.size();
		String name = ids ? "_id" : fields.name(field);
		return order.getKey().equals(name) && order.getValue() instanceof Number direction
				? fields.ascending(ids ? field - 1 : field) != direction.intValue() > 0 : null;
	}

	private static Iterator<Position> positions(Choice choice) {
		boolean backwards = choice.backwards() != null && choice.backwards();
		List<Interval> intervals = backwards ? choice.bounds().intervals().reversed() : choice.bounds().intervals();
		Iterator<Position> all = Positions.chained(intervals.iterator(),
				interval -> choice.route().positions(interval.from(), interval.to(), backwards));
		return choice.route().sortsExactly() ? all : Positions.once(all);
	}

}
