package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Letters in bundles, as if each had a document; those that have one are left out. */
@Repository
class BundledLetters {

	private static final Set<LetterState> OPEN = EnumSet.of(LetterState.PLANNED, LetterState.RENDERED,
			LetterState.HANDING_OVER);

	private static final Comparator<Letter> NEWEST = Comparator.comparing(Letter::plannedAt)
		.thenComparing(letter -> letter.id().value().toString())
		.reversed();

	private static final int CHUNK = 20;

	private final Rolls rolls;

	private final Bundles bundles;

	private final Lines lines;

	BundledLetters(Rolls rolls, Bundles bundles, Lines lines) {
		this.rolls = rolls;
		this.bundles = bundles;
		this.lines = lines;
	}

	List<Letter> all(Collection<LetterId> ids) {
		Set<LetterId> wanted = new HashSet<>(ids);
		return letters(rolls.with(ids), (roll, place) -> wanted.contains(roll.entries().get(place).letter()));
	}

	/** The newest, in no order. */
	List<Letter> to(UUID person, int limit) {
		return to(person, rolls.to(person, limit));
	}

	/** Those that were planned before this time, in no order. */
	List<Letter> to(UUID person, Instant before) {
		return to(person, rolls.to(person, before));
	}

	private List<Letter> to(UUID person, List<Roll> found) {
		return letters(found, (roll, place) -> roll.entries().get(place).person().equals(person));
	}

	private List<Letter> letters(List<Roll> found, BiPredicate<Roll, Integer> which) {
		Map<UUID, Bundle> known = bundles.all(found.stream().map(Roll::id).toList())
			.stream()
			.collect(Collectors.toMap(Bundle::id, Function.identity()));
		return found.stream()
			.filter(roll -> known.containsKey(roll.id()))
			.flatMap(roll -> places(known.get(roll.id())).filter(place -> which.test(roll, place))
				.map(place -> known.get(roll.id()).letter(roll, place)))
			.toList();
	}

	private static Stream<Integer> places(Bundle bundle) {
		return IntStream.range(0, bundle.marks().size())
			.filter(place -> !Mark.isApart(bundle.marks().get(place)))
			.boxed();
	}

	/** Where a letter lies that has no document of its own. */
	Optional<Found> find(LetterId id) {
		return rolls.with(List.of(id))
			.stream()
			.flatMap(roll -> bundles.all(List.of(roll.id()))
				.stream()
				.filter(bundle -> !Mark.isApart(bundle.marks().get(roll.place(id))))
				.map(bundle -> new Found(bundle, roll, roll.place(id))))
			.findFirst();
	}

	/** The newest first, by the time they were planned. */
	List<Letter> list(@Nullable LetterState state, @Nullable Place after, int limit) {
		if (state != null && !Mark.tells(state)) {
			return List.of();
		}
		List<Letter> listed = new ArrayList<>();
		List<Bundle> chunk = List.of();
		do {
			chunk = bundles.find(newest(state, after, chunk));
			listed.addAll(letters(chunk, state, after));
		}
		while (chunk.size() == CHUNK && !isEnough(listed, chunk.getLast().plannedAt(), limit));
		return listed.stream().sorted(NEWEST).limit(limit).toList();
	}

	/** Those that are read next are planned at this time or before. */
	private static boolean isEnough(List<Letter> listed, Instant reached, int limit) {
		return listed.stream().filter(letter -> letter.plannedAt().isAfter(reached)).count() >= limit;
	}

	/** The next of them after those that were read last, if any were. */
	private static Query newest(@Nullable LetterState state, @Nullable Place after, List<Bundle> read) {
		Query query = in(state).with(Sort.by(Sort.Direction.DESC, "plannedAt", "_id")).limit(CHUNK);
		if (!read.isEmpty()) {
			Bundle last = read.getLast();
			return query.addCriteria(Criteria.where("plannedAt").lte(last.plannedAt()))
				.addCriteria(new Criteria().orOperator(Criteria.where("plannedAt").lt(last.plannedAt()),
						Criteria.where("_id").lt(last.id().toString())));
		}
		return after == null ? query : query.addCriteria(Criteria.where("plannedAt").lte(after.plannedAt()));
	}

	/** Those in which a letter may stand so. */
	private static Query in(@Nullable LetterState state) {
		Query query = new Query();
		if (state != null && OPEN.contains(state)) {
			query.addCriteria(Criteria.where("open").is(true));
		}
		else if (state == LetterState.AWAITING_DIGEST) {
			query.addCriteria(Lines.waiting());
		}
		else if (state == LetterState.UNKNOWN) {
			query.addCriteria(Criteria.where("doubtful").is(true));
		}
		return query;
	}

	private List<Letter> letters(List<Bundle> chunk, @Nullable LetterState state, @Nullable Place after) {
		List<Bundle> wanted = chunk.stream().filter(bundle -> state == null || bundle.count(state) > 0).toList();
		Map<UUID, Roll> found = rolls.all(wanted.stream().map(Bundle::id).toList());
		return wanted.stream()
			.filter(bundle -> found.containsKey(bundle.id()))
			.flatMap(bundle -> places(bundle).filter(place -> state == null || bundle.is(place, state))
				.map(place -> bundle.letter(found.get(bundle.id()), place)))
			.filter(letter -> after == null || comesAfter(letter, after))
			.toList();
	}

	private static boolean comesAfter(Letter letter, Place place) {
		int order = letter.plannedAt().compareTo(place.plannedAt());
		return order < 0 || order == 0 && letter.id().value().toString().compareTo(place.id().value().toString()) < 0;
	}

	/** How many stand in each of the states in which operators see them at any time. */
	Map<LetterState, Long> standing() {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		counts.putAll(bundles.count(Criteria.where("open").is(true)));
		counts.keySet().retainAll(OPEN);
		Optional.ofNullable(bundles.count(Criteria.where("doubtful").is(true)).get(LetterState.UNKNOWN))
			.ifPresent(count -> counts.put(LetterState.UNKNOWN, count));
		long aside = lines.count();
		if (aside > 0) {
			counts.put(LetterState.AWAITING_DIGEST, aside);
		}
		return counts;
	}

	/** Those that are settled and not counted yet, those first that wait longest. */
	List<Tale> uncounted(Instant now, int limit) {
		List<Bundle> settled = bundles.uncounted(now, limit);
		Map<UUID, Roll> digests = rolls
			.all(settled.stream().filter(bundle -> bundle.shelf() == Shelf.DIGEST).map(Bundle::id).toList());
		return settled.stream().map(bundle -> bundle.tale(digests.get(bundle.id()))).toList();
	}

	/** A letter in its bundle. */
	record Found(Bundle bundle, Roll roll, int place) {

		Letter letter() {
			return bundle.letter(roll, place);
		}

	}

}
