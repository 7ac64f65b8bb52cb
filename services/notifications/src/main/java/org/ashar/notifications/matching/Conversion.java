package org.ashar.notifications.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * An earlier release has put lines of digests aside each in a document of its own: they
 * go where this one puts them. As long as both run it goes on doing so.
 */
@Component
public class Conversion {

	private static final int BATCH = 200;

	private final Mailroom mailroom;

	private final NewsDesk news;

	Conversion(Mailroom mailroom, NewsDesk news) {
		this.mailroom = mailroom;
		this.news = news;
	}

	/** Converts some of them; true when there may be more. */
	public boolean work() {
		List<Letter> apart = mailroom.asideApart(BATCH);
		if (apart.isEmpty()) {
			return false;
		}
		Map<String, Occasion> occasions = news
			.find(apart.stream().map(letter -> line(letter).occasion()).distinct().toList());
		apart.stream()
			.collect(Collectors.groupingBy(Aside::of))
			.forEach((aside, letters) -> Optional.ofNullable(occasions.get(aside.occasion()))
				.ifPresent(occasion -> putAside(aside, occasion, letters)));
		mailroom.takeBack(apart.stream().map(Letter::id).toList());
		return apart.size() == BATCH;
	}

	private void putAside(Aside aside, Occasion occasion, List<Letter> letters) {
		mailroom.putAside(occasion.id(), occasion.news().subject(),
				letters.stream()
					.collect(Collectors.toMap(letter -> new SubscriberId(letter.person()), Conversion::line)),
				aside.digest(), aside.arrivedAt());
	}

	private static Line line(Letter letter) {
		return letter.contents().lines().getFirst();
	}

	/** What lines that stand in the same roll have in common. */
	private record Aside(String occasion, Frequency digest, Instant arrivedAt) {

		static Aside of(Letter letter) {
			return new Aside(line(letter).occasion(), Objects.requireNonNull(letter.contents().frequency()),
					letter.plannedAt());
		}

	}

}
