package org.ashar.notifications.matching;

import java.util.List;
import java.util.Optional;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.volume.Volume;
import org.ashar.notifications.webhook.Newsagent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Spreads news: goes through the followers of each key of an occasion, a page at a time,
 * and remembers how far it has come. After a crash it goes on there; whoever is met twice
 * still gets one letter.
 */
@Component
public class FanOut {

	private static final Logger LOGGER = LoggerFactory.getLogger(FanOut.class);

	private static final int OCCASIONS = 20;

	private static final int PAGE = 200;

	private final NewsDesk news;

	private final Readership readership;

	private final Herald herald;

	private final Others others;

	FanOut(NewsDesk news, Readership readership, Herald herald, Others others) {
		this.news = news;
		this.readership = readership;
		this.herald = herald;
		this.others = others;
	}

	/** Spreads what is open, the oldest first; true when there may be more. */
	public boolean work() {
		List<Occasion> open = news.open(OCCASIONS);
		int spread = 0;
		for (Occasion occasion : open) {
			try {
				spread(occasion);
				spread++;
			}
			catch (RuntimeException e) {
				// One occasion that cannot be spread does not hold up the others; the
				// next round tries again.
				LOGGER.warn("News cannot be spread and are tried again: {}", cause(e).getClass().getName());
			}
		}
		return spread == OCCASIONS;
	}

	private void spread(Occasion occasion) {
		if (!occasion.isWidened()) {
			occasion.widen(readership.rulesMet(occasion.keys(), occasion.news().texts()));
		}
		others.newsagent().tell(occasion);
		for (Optional<String> key = occasion.currentKey(); key.isPresent(); key = occasion.currentKey()) {
			List<SubscriberId> page = readership.followers(key.get(),
					occasion.reached().map(SubscriberId::new).orElse(null), PAGE);
			if (!page.isEmpty()) {
				herald.tell(occasion, matches(occasion, page));
			}
			if (page.size() == PAGE) {
				news.reached(occasion, page.getLast().value());
			}
			else {
				occasion.finishKey();
			}
		}
		// Last of all, since nobody waits for it, and before it is over.
		others.volume().count(occasion.keys(), occasion.id(), occasion.arrivedAt());
		news.spread(occasion);
	}

	/**
	 * Each reader at each key that matches: whoever began to follow an earlier one a
	 * moment ago may not have been there when its followers were read.
	 */
	private List<Match> matches(Occasion occasion, List<SubscriberId> page) {
		return readership.readers(page)
			.stream()
			.map(reader -> Match.of(occasion, reader))
			.filter(Match::isAny)
			.toList();
	}

	private static Throwable cause(RuntimeException e) {
		return e.getCause() == null ? e : e.getCause();
	}

	/** Who hears of news besides their followers. */
	@Component
	record Others(Volume volume, Newsagent newsagent) {
	}

}
