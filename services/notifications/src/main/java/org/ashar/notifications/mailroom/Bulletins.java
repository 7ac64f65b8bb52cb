package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * Letters of announcements. Bundles and letters apart know their announcement until they
 * are counted for it, so that what is asked here costs what is under way, however many
 * there were.
 */
@Component
public class Bulletins {

	private static final String OCCASION = "announcement:";

	private final Bundling bundling;

	private final AnnouncedLetters letters;

	private final AnnouncedBundles bundles;

	private final Mailroom mailroom;

	Bulletins(Bundling bundling, AnnouncedLetters letters, AnnouncedBundles bundles, Mailroom mailroom) {
		this.bundling = bundling;
		this.letters = letters;
		this.bundles = bundles;
		this.mailroom = mailroom;
	}

	/** A letter to each of these, however often it is asked for. */
	public void post(UUID announcement, Map<SubscriberId, List<Reason>> readers) {
		String occasion = OCCASION + announcement;
		List<Roll.Entry> entries = readers.entrySet()
			.stream()
			.map(reader -> Roll.Entry.of(occasion, reader.getKey().value(), reader.getValue()))
			.toList();
		if (bundling.plan(LetterKind.ANNOUNCEMENT, occasion, null, entries, null) > 0) {
			mailroom.bell().ring();
		}
	}

	/** Of which announcement such a letter is, also when it has long been counted. */
	public static UUID announcement(Letter letter) {
		return announcement(letter.contents().lines().getFirst().occasion());
	}

	static UUID announcement(String occasion) {
		return UUID.fromString(occasion.substring(OCCASION.length()));
	}

	/** How many letters stand in each state, without what was counted. */
	public Map<LetterState, Long> standing(UUID announcement, Collection<String> counted) {
		Map<LetterState, Long> standing = new EnumMap<>(LetterState.class);
		standing.putAll(letters.count(announcement, counted));
		bundles.count(announcement, counted).forEach((state, count) -> standing.merge(state, count, Long::sum));
		return standing;
	}

	/**
	 * How many letters are due by then or under way, without what was counted.
	 */
	public long waiting(UUID announcement, Collection<String> counted, Instant by) {
		return letters.waiting(announcement, counted, by) + bundles.waiting(announcement, counted, by);
	}

	/** What has got to where it stays and is not counted. */
	public List<Settled> settled(UUID announcement, int limit) {
		Stream<Settled> apart = letters.settled(announcement, limit)
			.stream()
			.map(letter -> new Settled(letter.id().value().toString(), Map.of(letter.state(), 1L)));
		return Stream.concat(apart, bundles.settled(announcement, limit).stream()).toList();
	}

	/** Notes that these are counted; a repetition changes nothing. */
	public void counted(Collection<String> settled) {
		if (!settled.isEmpty()) {
			letters.forget(settled);
			bundles.forget(settled);
		}
	}

	/**
	 * A letter, or those of a bundle that have none apart.
	 *
	 * @param id by which it is counted once
	 */
	public record Settled(String id, Map<LetterState, Long> letters) {
	}

}
