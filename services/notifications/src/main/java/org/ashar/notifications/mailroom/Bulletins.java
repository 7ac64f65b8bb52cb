package org.ashar.notifications.mailroom;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * Letters of announcements. Each knows its announcement until it is counted for it, so
 * that what is asked here costs what is under way, however many there were.
 */
@Component
public class Bulletins {

	private static final String OCCASION = "announcement:";

	private final Letters letters;

	private final AnnouncedLetters announced;

	private final Mailroom mailroom;

	private final Clock clock;

	Bulletins(Letters letters, AnnouncedLetters announced, Mailroom mailroom, Clock clock) {
		this.letters = letters;
		this.announced = announced;
		this.mailroom = mailroom;
		this.clock = clock;
	}

	/** A letter to each of these, however often it is asked for. */
	public void post(UUID announcement, Map<SubscriberId, List<Reason>> readers) {
		Instant now = clock.instant();
		String occasion = OCCASION + announcement;
		int added = letters.addAll(readers.entrySet()
			.stream()
			.map(reader -> Letter
				.planned(LetterKind.ANNOUNCEMENT, reader.getKey().value(), occasion,
						Contents.of(List.of(new Line(occasion, reader.getValue())), null), now, now)
				.of(announcement))
			.toList());
		if (added > 0) {
			mailroom.bell().ring();
		}
	}

	/** Of which announcement such a letter is, also when it has long been counted. */
	public static UUID announcement(Letter letter) {
		return UUID.fromString(letter.contents().lines().getFirst().occasion().substring(OCCASION.length()));
	}

	/** How many letters that are not counted stand in each state, without these. */
	public Map<LetterState, Long> standing(UUID announcement, Collection<LetterId> but) {
		return announced.count(announcement, but);
	}

	/** Letters that have got to where they stay and are not counted. */
	public List<Letter> settled(UUID announcement, int limit) {
		return announced.settled(announcement, limit);
	}

	/** Notes that these are counted; a repetition changes nothing. */
	public void counted(Collection<LetterId> ids) {
		if (!ids.isEmpty()) {
			announced.forget(ids);
		}
	}

}
