package org.ashar.infra.embedded.store.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

	/**
	 * The best way; empty if it is to look at every document. An empty {@code orderBy}
	 * asks for no order; {@code wanted} is how many of the order are read, 0 for all.
	 */
	public static Optional<Way> choose(List<Index<Position>> indexes, Document query, Document orderBy, int wanted) {
		List<Route> routes = indexes.stream().filter(Route.class::isInstance).map(Route.class::cast).toList();
		Conditions conditions = Conditions.of(query);
		List<Plan> plans = new ArrayList<>();
		choices(routes, conditions, orderBy).forEach(choice -> plans.add(new Plan(List.of(choice))));
		conditions.alternatives().forEach(group -> union(routes, conditions, group).ifPresent(plans::add));
		return Plan.quickest(plans, orderBy.isEmpty() ? 0 : wanted, documents(routes))
			.map(plan -> new Way(positions(plan), plan.isSorted()));
	}

	private static List<Choice> choices(List<Route> routes, Conditions conditions, Document orderBy) {
		List<Choice> choices = new ArrayList<>();
		for (Route route : routes) {
			Bounds bounds = Bounds.of(route, conditions);
			if (route.leavesOutMissing() && !bounds.present()) {
				continue;
			}
			Boolean backwards = orderBy.isEmpty() ? null : backwards(route, bounds, orderBy);
			int score = score(route, bounds, backwards != null);
			if (score > 0) {
				choices.add(new Choice(route, bounds, backwards, score));
			}
		}
		return choices;
	}

	private static long documents(List<Route> routes) {
		return routes.stream().filter(Documents.class::isInstance).mapToLong(all -> all.count(null, null)).sum();
	}

	private static int score(Route route, Bounds bounds, boolean sorted) {
		boolean one = route.leadsToOne() && bounds.equal() == route.fields().size();
		return (one ? Choice.ONE : 0) + bounds.equal() * 10 + (bounds.range() ? 5 : 0) + (sorted ? 3 : 0);
	}

	/** Each alternative by a way of its own; empty if one of them has none. */
	private static Optional<Plan> union(List<Route> routes, Conditions conditions, List<Document> group) {
		List<Choice> parts = new ArrayList<>();
		for (Document alternative : group) {
			List<Choice> choices = choices(routes, conditions.with(alternative), new Document());
			if (choices.isEmpty()) {
				return Optional.empty();
			}
			parts.add(Collections.max(choices, Comparator.comparingInt(Choice::score)));
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(new Plan(parts));
	}

	/**
	 * Whether the route must be walked backwards for this order; null if it does not have
	 * this order at all. Under one value of an array, too, the fields behind it are in
	 * order, and each document comes once; but the array itself has other values to be
	 * sorted by.
	 */
	private static @Nullable Boolean backwards(Route route, Bounds bounds, Document orderBy) {
		if (!route.sortsExactlyFrom(bounds.fixed())) {
			return null;
		}
		IndexFields fields = route.fields();
		List<String> fixed = IntStream.range(0, bounds.fixed())
			.filter(route::sortsExactly)
			.mapToObj(fields::name)
			.toList();
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

	private static Iterator<Position> positions(Plan plan) {
		Iterator<Position> all = Positions.chained(plan.parts().iterator(), Routes::positions);
		return plan.parts().size() == 1 ? all : Positions.once(all);
	}

	private static Iterator<Position> positions(Choice choice) {
		boolean backwards = choice.backwards() != null && choice.backwards();
		List<Interval> intervals = backwards ? choice.bounds().intervals().reversed() : choice.bounds().intervals();
		Iterator<Position> all = Positions.chained(intervals.iterator(),
				interval -> choice.route().positions(interval.from(), interval.to(), backwards));
		boolean once = choice.isSorted() || choice.route().sortsExactlyFrom(0);
		return once ? all : Positions.once(all);
	}

}
