package org.ashar.notifications.mailroom;

import java.util.function.Function;
import org.ashar.notifications.subscription.Frequency;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ashar.notifications.occasion.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Letters about one occasion to many people, planned and lent by the bundle. A bundle is
 * small enough that several processes share an audience, and that little waits for the
 * end of a lease when one of them dies.
 */
@Component
class Bundling {

	/** How many letters, so that the document stays below a page of the store. */
	private static final int SIZE = 50;

	private final Rolls rolls;

	private final Bundles bundles;

	private final Letters documents;

	private final Clock clock;

	Bundling(Rolls rolls, Bundles bundles, Letters documents, Clock clock) {
		this.rolls = rolls;
		this.bundles = bundles;
		this.documents = documents;
		this.clock = clock;
	}

	/**
	 * A letter to each of these. Those that stand in a roll change nothing, but it is
	 * seen to that the roll has a bundle: a crash may have come between the two.
	 * @return how many others there are
	 */
	int plan(LetterKind kind, String occasion, @Nullable Subject subject, List<Roll.Entry> readers,
			@Nullable String trace) {
		Instant now = clock.instant();
		return plan(readers, left -> Roll.of(kind, occasion, left, SIZE, now), subject, trace);
	}

	/** The same by the next digest of each of them. */
	int putAside(String occasion, @Nullable Subject subject, List<Roll.Entry> readers, Frequency digest,
			Instant arrivedAt) {
		return plan(readers, left -> Roll.aside(digest, occasion, left, SIZE, arrivedAt), subject, null);
	}

	/** A digest to each of these. */
	int digest(Frequency digest, String window, Map<String, Subject> subjects, List<Roll.Entry> readers) {
		Instant now = clock.instant();
		return plan(readers, left -> Roll.digests(digest, window, subjects, left, SIZE, now), null, null);
	}

	private int plan(List<Roll.Entry> readers, Function<List<Roll.Entry>, List<Roll>> rolled, @Nullable Subject subject,
			@Nullable String trace) {
		List<Roll.Entry> left = readers;
		int planned = 0;
		while (!left.isEmpty()) {
			List<Roll> wanted = rolled.apply(left);
			List<Roll> refused = rolls.add(wanted);
			List<Roll> added = wanted.stream().filter(roll -> !refused.contains(roll)).toList();
			bundles.add(added, subject, trace);
			planned += added.stream().mapToInt(roll -> roll.entries().size()).sum();
			left = refused.isEmpty() ? List.of() : without(refused, subject, trace);
		}
		return planned;
	}

	private List<Roll.Entry> without(List<Roll> refused, @Nullable Subject subject, @Nullable String trace) {
		List<Roll.Entry> entries = refused.stream().flatMap(roll -> roll.entries().stream()).toList();
		List<Roll> known = rolls.of(refused.getFirst().occasion(), entries.stream().map(Roll.Entry::person).toList());
		bundles.addMissing(known, subject, trace);
		Set<UUID> told = known.stream()
			.flatMap(roll -> roll.entries().stream())
			.map(Roll.Entry::person)
			.collect(Collectors.toSet());
		return entries.stream().filter(entry -> !told.contains(entry.person())).toList();
	}

	/** The letters of all who stand in a roll together with any of these. */
	Set<LetterId> known(String occasion, Collection<UUID> people) {
		return rolls.of(occasion, people)
			.stream()
			.flatMap(roll -> roll.entries().stream())
			.map(Roll.Entry::letter)
			.collect(Collectors.toSet());
	}

	/** Those of these that are told by a letter in a document of its own. */
	Set<LetterId> toldApart(Collection<LetterId> letters) {
		return documents.told(letters);
	}

	/**
	 * The letters of those bundles that have been due longest, about so many. Whoever has
	 * a letter of her own about the occasion gets none from the bundle.
	 */
	List<Letter> lend(Shelf shelf, Loan loan, Instant now, int most) {
		String token = UUID.randomUUID().toString();
		List<Bundle> lent = bundles.claim(shelf, loan, token, now, Math.max(1, most / SIZE));
		Map<UUID, Roll> found = rolls.all(lent.stream().map(Bundle::id).toList());
		Set<LetterId> own = documents
			.ids(lent.stream().flatMap(bundle -> waiting(bundle, found.get(bundle.id())).stream()).toList());
		List<Letter> letters = new ArrayList<>();
		for (Bundle bundle : lent) {
			Roll roll = found.get(bundle.id());
			letters
				.addAll(new Consignment(bundle, roll, new Runway(bundle.id(), token, bundles, documents, clock), clock)
					.open(own));
		}
		return letters;
	}

	private static List<LetterId> waiting(Bundle bundle, Roll roll) {
		return places(bundle, Mark.WAITING).stream().map(place -> roll.entries().get(place).letter()).toList();
	}

	private static List<Integer> places(Bundle bundle, long mark) {
		return IntStream.range(0, bundle.marks().size())
			.filter(place -> bundle.marks().get(place) == mark)
			.boxed()
			.toList();
	}

	/** Decides about bundles whose lease is over; true when there may be more of them. */
	boolean sweep(int limit) {
		Instant now = clock.instant();
		List<Bundle> lapsed = bundles.lapsed(now, limit);
		Map<UUID, Roll> found = rolls.all(lapsed.stream().map(Bundle::id).toList());
		for (Bundle bundle : lapsed) {
			Map<LetterId, Integer> leaving = new HashMap<>();
			places(bundle, Mark.LEAVING)
				.forEach(place -> leaving.put(found.get(bundle.id()).entries().get(place).letter(), place));
			Set<Integer> apart = documents.ids(leaving.keySet()).stream().map(leaving::get).collect(Collectors.toSet());
			bundles.sweep(bundle, apart, now);
		}
		return lapsed.size() == limit;
	}

	/** Removes those that ended before; how many. */
	int forget(Instant before, int limit) {
		List<UUID> old = bundles.ended(before, limit);
		if (!old.isEmpty()) {
			rolls.remove(old);
			bundles.remove(old);
		}
		return old.size();
	}

}
