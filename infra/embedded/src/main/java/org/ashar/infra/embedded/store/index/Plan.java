package org.ashar.infra.embedded.store.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to all that can match: a route, or one for each of several alternatives.
 */
record Plan(List<Choice> parts) {

	boolean isSorted() {
		return parts.size() == 1 && parts.getFirst().isSorted();
	}

	/**
	 * The one of these that reads the least, where {@code wanted} of an order are read
	 * (0: all) and there are so many documents. To read the few that some index knows,
	 * and to sort them, is weighed against a walk in order until enough are found: where
	 * every second document matches, a page of 50 is full after 100.
	 */
	static Optional<Plan> quickest(List<Plan> plans, int wanted, long documents) {
		Optional<Plan> one = plans.stream()
			.filter(plan -> plan.parts.size() == 1 && plan.score() >= Choice.ONE)
			.findFirst();
		if (one.isPresent() || plans.size() < 2) {
			return one.or(() -> plans.stream().findFirst());
		}
		if (wanted == 0) {
			return least(plans.stream()).map(Sized::plan);
		}
		Optional<Sized> walk = least(plans.stream().filter(Plan::isSorted));
		Optional<Sized> pick = least(plans.stream().filter(plan -> !plan.isSorted()));
		if (walk.isEmpty() || pick.isEmpty()) {
			return walk.or(() -> pick).map(Sized::plan);
		}
		return (pick.get().isSooner(walk.get(), wanted, documents) ? pick : walk).map(Sized::plan);
	}

	/* Of equals that with the highest score, and then the first. */
	private static Optional<Sized> least(Stream<Plan> plans) {
		return plans.map(plan -> new Sized(plan, plan.size()))
			.min(Comparator.comparingLong(Sized::size)
				.thenComparing(sized -> sized.plan().score(), Comparator.reverseOrder()));
	}

	private int score() {
		return parts.stream().mapToInt(Choice::score).min().orElse(0);
	}

	private long size() {
		return parts.stream().mapToLong(Choice::size).sum();
	}

	private Set<String> bound() {
		return parts.stream().flatMap(part -> part.bound().stream()).collect(Collectors.toSet());
	}

	private record Sized(Plan plan, long size) {

		/**
		 * Whether all of this is read before so many are found on a walk. Where this says
		 * nothing that the walk does not say, the first ones of the walk are wanted.
		 * Where it says more than that, they all lie on the walk; anywhere else among all
		 * documents.
		 */
		boolean isSooner(Sized walk, int wanted, long documents) {
			Set<String> here = plan.bound();
			Set<String> there = walk.plan.bound();
			if (there.containsAll(here)) {
				return false;
			}
			long among = here.containsAll(there) ? walk.size : documents;
			double until = (double) wanted * among / Math.max(1, size);
			return size <= Math.min(walk.size, until);
		}

	}

}
