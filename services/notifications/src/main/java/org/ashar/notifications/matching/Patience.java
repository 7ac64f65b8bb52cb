package org.ashar.notifications.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.names.Known;
import org.ashar.notifications.names.Names;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what readers want to hear in their own language, until it is translated or they
 * have waited long enough.
 */
@Component
public class Patience implements Timetable {

	/** What nobody has translated by then is news no more. */
	private static final Duration LONGEST = Duration.ofDays(90);

	private final Waits waits;

	private final NewsDesk news;

	private final Names names;

	private final Clock clock;

	Patience(Waits waits, NewsDesk news, Names names, Clock clock) {
		this.waits = waits;
		this.news = news;
		this.names = names;
		this.clock = clock;
	}

	void hold(Occasion occasion, List<Match> waiting) {
		if (waiting.isEmpty()) {
			return;
		}
		waits.addAll(waiting.stream()
			.map(match -> Wait.of(match.reader().id(), occasion, match.patience(occasion).orElse(null)))
			.toList());
		// The translation may have come between the look at the news and the waiting.
		String record = occasion.news().record();
		names.find("record:" + record)
			.map(Known::name)
			.filter(name -> !occasion.news().title().values().keySet().containsAll(name.values().keySet()))
			.ifPresent(name -> translated(record, name, null));
	}

	/** A record reads so now: whoever waits for it is seen to. */
	public void translated(String record, Text title, @Nullable Text summary) {
		List<String> occasions = waits.occasions(record);
		if (!occasions.isEmpty()) {
			news.translate(occasions, title, summary);
			waits.wake(record, clock.instant());
		}
	}

	@Override
	public void changed(SubscriberId subscriber, Preferences preferences) {
		waits.wake(subscriber, clock.instant());
	}

	List<Wait> due(int limit) {
		return waits.due(clock.instant(), limit);
	}

	/** It must go on waiting after all. */
	void goOn(Wait seen, Occasion occasion, Match match) {
		waits.sleep(seen, match.patience(occasion).orElse(null));
	}

	void end(Collection<WaitId> told) {
		waits.remove(told);
		waits.forget(clock.instant().minus(LONGEST));
	}

}
