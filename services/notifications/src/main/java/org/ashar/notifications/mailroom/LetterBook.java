package org.ashar.notifications.mailroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All letters, whether in a bundle or in documents of their own. One that is in both, for
 * a moment or since a crash, is what its document says.
 */
@Component
class LetterBook {

	private static final Comparator<Letter> NEWEST = Comparator.comparing(Letter::plannedAt)
		.thenComparing(letter -> letter.id().value().toString())
		.reversed();

	private final Letters documents;

	private final ListedLetters listed;

	private final PersonalLetters personal;

	private final BundledLetters bundled;

	private final Bundles bundles;

	LetterBook(Letters documents, ListedLetters listed, PersonalLetters personal, BundledLetters bundled,
			Bundles bundles) {
		this.documents = documents;
		this.listed = listed;
		this.personal = personal;
		this.bundled = bundled;
		this.bundles = bundles;
	}

	Optional<Letter> find(LetterId id) {
		return documents.find(id).or(() -> bundled.find(id).map(BundledLetters.Found::letter));
	}

	/**
	 * The document of a letter; one in a bundle gets one if it has left the house, so
	 * that whatever is learned of it can be noted there.
	 */
	Optional<Letter> document(LetterId id) {
		return documents.find(id).or(() -> bundled.find(id).flatMap(this::apart));
	}

	private Optional<Letter> apart(BundledLetters.Found found) {
		Letter letter = found.letter();
		if (letter.ending().isEmpty()) {
			return Optional.of(letter);
		}
		documents.addAll(List.of(letter));
		bundles.apart(found.bundle(), found.place());
		return documents.find(letter.id());
	}

	List<Letter> all(Collection<LetterId> ids) {
		List<Letter> own = documents.all(ids);
		Set<LetterId> rest = new HashSet<>(ids);
		own.forEach(letter -> rest.remove(letter.id()));
		return rest.isEmpty() ? own : Stream.concat(own.stream(), bundled.all(rest).stream()).toList();
	}

	/** The newest first. */
	List<Letter> to(UUID person, int limit) {
		return merged(personal.to(person, limit), bundled.to(person, limit), limit);
	}

	boolean acceptedBetween(UUID person, Instant after, Instant before) {
		return after.isBefore(before)
				&& (documents.acceptedBetween(person, after, before) || bundledBetween(person, after, before));
	}

	private boolean bundledBetween(UUID person, Instant after, Instant before) {
		return bundled.to(person, before)
			.stream()
			.filter(letter -> letter.state() == LetterState.ACCEPTED)
			.flatMap(letter -> letter.ending().stream())
			.anyMatch(ending -> ending.at().isAfter(after) && ending.at().isBefore(before));
	}

	/** The newest first, by the time they were planned. */
	List<Letter> list(@Nullable LetterState state, @Nullable Place after, int limit) {
		return merged(listed.list(state, after, limit), bundled.list(state, after, limit), limit);
	}

	private static List<Letter> merged(List<Letter> own, List<Letter> others, int limit) {
		Map<LetterId, Letter> each = new LinkedHashMap<>();
		Stream.concat(own.stream(), others.stream()).forEach(letter -> each.putIfAbsent(letter.id(), letter));
		return each.values().stream().sorted(NEWEST).limit(limit).toList();
	}

	Map<LetterState, Long> standing() {
		Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
		counts.putAll(listed.count(LetterState.SHOWN));
		bundled.standing().forEach((state, count) -> counts.merge(state, count, Long::sum));
		return counts;
	}

	Queue queue(Lane lane, Instant now) {
		Instant first = Stream
			.concat(documents.longestDue(lane, now).map(Letter::due).stream(),
					lane == Lane.BULK ? Stream.ofNullable(bundles.longestDue(now)) : Stream.empty())
			.min(Comparator.naturalOrder())
			.orElse(now);
		long bundled = lane == Lane.BULK ? bundles.due(now) : 0;
		return new Queue(documents.due(lane, now) + bundled, Duration.between(first, now));
	}

	/** Letters that were taken and are not counted yet, those first that wait longest. */
	List<Tale> uncounted(Instant now, int limit) {
		List<Tale> tales = new ArrayList<>(documents.uncounted(now, limit).stream().map(Tale::of).toList());
		if (tales.size() < limit) {
			tales.addAll(bundled.uncounted(now, limit - tales.size()));
		}
		return tales;
	}

	/** A repetition changes nothing. */
	void counted(Collection<UUID> tales) {
		documents.counted(tales.stream().map(LetterId::new).toList());
		bundles.counted(List.copyOf(tales));
	}

}
