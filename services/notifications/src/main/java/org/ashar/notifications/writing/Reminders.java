package org.ashar.notifications.writing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.silence.Silence;
import org.ashar.notifications.silence.Silences;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * Answers that are owed, for the readers of weekly digests: nobody has to write that
 * nothing has happened.
 */
@Component
class Reminders {

	/** Those owed longest; more would be no reminder. */
	private static final int MOST = 10;

	private final Silences silences;

	private final Readership readership;

	private final Clock clock;

	Reminders(Silences silences, Readership readership, Clock clock) {
		this.silences = silences;
		this.readership = readership;
		this.clock = clock;
	}

	Map<SubscriberId, List<Edition.Owed>> of(List<Letter> letters) {
		Set<SubscriberId> people = letters.stream()
			.filter(letter -> letter.contents().frequency() == Frequency.WEEKLY)
			.map(letter -> new SubscriberId(letter.person()))
			.collect(Collectors.toSet());
		if (people.isEmpty()) {
			return Map.of();
		}
		List<Readership.Reader> readers = readership.readers(people);
		Set<String> keys = readers.stream()
			.flatMap(reader -> reader.subscriptions().stream())
			.flatMap(subscription -> subscription.choice().keys().stream())
			.collect(Collectors.toSet());
		List<Silence> owed = silences.overdue(CivilDay.today(clock), keys);
		Map<SubscriberId, List<Edition.Owed>> reminders = new HashMap<>();
		readers.forEach(reader -> reminders.put(reader.subscriber().id(), owedTo(reader, owed)));
		return reminders;
	}

	private static List<Edition.Owed> owedTo(Readership.Reader reader, List<Silence> owed) {
		return owed.stream()
			.map(silence -> new Edition.Owed(silence, sources(reader, silence)))
			.filter(each -> !each.sources().isEmpty())
			.limit(MOST)
			.toList();
	}

	private static List<Edition.Source> sources(Readership.Reader reader, Silence silence) {
		return reader.subscriptions()
			.stream()
			.filter(subscription -> subscription.choice().isMetBy(silence.keys()))
			.map(subscription -> new Edition.Source(subscription.id(), subscription.choice()))
			.toList();
	}

}
