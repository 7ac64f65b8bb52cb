package org.ashar.notifications.messaging;

import java.time.Clock;
import java.util.Set;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.matching.Patience;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes on what public messages say of a record. */
@Component
class Announcer {

	private final NewsDesk desk;

	private final Patience patience;

	private final Clock clock;

	Announcer(NewsDesk desk, Patience patience, Clock clock) {
		this.desk = desk;
		this.patience = patience;
		this.clock = clock;
	}

	/**
	 * It reads so now, whether that is news or not: some may wait for it in their
	 * language.
	 */
	void readable(String record, Text title, @Nullable Text summary) {
		patience.translated(record, title, summary);
	}

	/** Its followers are to hear of it. */
	void announce(String messageId, News news, Set<String> keys) {
		desk.announce(Occasion.of(messageId, news, keys, clock.instant()));
	}

}
