package org.ashar.notifications.subscription;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashar.infra.platform.identifier.Uuids;

/**
 * What one subscription follows: one thing, or any or all of several.
 *
 * @param criteria at least one, each once
 */
public record Choice(Match match, List<Criterion> criteria) {

	/** Nobody can choose more at once. */
	public static final int MOST_CRITERIA = 50;

	/** One thing is the same whether any or all of it is wanted. */
	public Choice {
		criteria = criteria.stream().distinct().toList();
		match = criteria.size() == 1 ? Match.ANY : match;
	}

	/** One thing. */
	public static Choice of(Criterion criterion) {
		return new Choice(Match.ANY, List.of(criterion));
	}

	/**
	 * Whether its followers are found by the thing itself; others are found by a
	 * {@link Rule}.
	 */
	public boolean isPlain() {
		return criteria.size() == 1 && criteria.getFirst().kind() != Criterion.Kind.SEARCH;
	}

	/**
	 * The key under which its followers are found: the same for all who chose the same,
	 * in whatever order.
	 */
	public String key() {
		if (isPlain()) {
			return criteria.getFirst().key();
		}
		String[] parts = Stream.concat(Stream.of("rule", match.code()), criteria.stream().map(Criterion::key).sorted())
			.toArray(String[]::new);
		return "rule:" + Uuids.derived(parts);
	}

	/** The same with one thing in the place of another; what stands twice stands once. */
	Choice with(Criterion after, Criterion before) {
		return new Choice(match,
				criteria.stream().map(criterion -> criterion.equals(before) ? after : criterion).toList());
	}

	/** The keys of all that is followed. */
	public List<String> keys() {
		return criteria.stream().map(Criterion::key).toList();
	}

	/**
	 * Whether something that belongs to these keys is meant; words are not looked for.
	 */
	public boolean isMetBy(Collection<String> keys) {
		return switch (match) {
			case ANY -> keys().stream().anyMatch(keys::contains);
			case ALL -> keys.containsAll(keys());
		};
	}

	/** How much of what is followed must be there. */
	public enum Match {

		/** One thing is enough. */
		ANY,
		/** Everything at once. */
		ALL;

		/** As it stands in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The match with this code. */
		public static Optional<Match> of(String code) {
			return Stream.of(values()).filter(match -> match.code().equals(code)).findFirst();
		}

	}
}
