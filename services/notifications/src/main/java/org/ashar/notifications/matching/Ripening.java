package org.ashar.notifications.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.SubscriberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what has waited for a language long enough. It goes the way of everything that
 * arrives at that moment: a digest whose window is over is not opened again.
 */
@Component
public class Ripening {

	private static final int BATCH = 200;

	private final Patience patience;

	private final NewsDesk news;

	private final Readership readership;

	private final Herald herald;

	Ripening(Patience patience, NewsDesk news, Readership readership, Herald herald) {
		this.patience = patience;
		this.news = news;
		this.readership = readership;
		this.herald = herald;
	}

	/** Tells some of it; true when there may be more. */
	public boolean work() {
		List<Wait> due = patience.due(BATCH);
		Map<String, Occasion> occasions = news.find(due.stream().map(Wait::occasion).distinct().toList());
		due.stream()
			.collect(Collectors.groupingBy(Wait::occasion))
			.forEach((id, group) -> lookInto(occasions.get(id), group));
		return due.size() == BATCH;
	}

	private void lookInto(@Nullable Occasion occasion, List<Wait> group) {
		Map<SubscriberId, Wait> done = new HashMap<>();
		group.forEach(wait -> done.put(wait.reader(), wait));
		if (occasion != null) {
			herald.tellNow(occasion, matches(occasion, group))
				.forEach(match -> patience.goOn(done.remove(match.reader().id()), occasion, match));
		}
		patience.end(done.values().stream().map(Wait::id).toList());
	}

	/** Who has left, or has another address by now, waits no longer. */
	private List<Match> matches(Occasion occasion, List<Wait> group) {
		return readership
			.readersOf(group.stream().map(Wait::reader).toList(), occasion.keys(), occasion.cut(), occasion.arrivedAt())
			.stream()
			.map(reader -> new Match(reader.subscriber(), reader.subscriptions()))
			.filter(Match::isAny)
			.toList();
	}

}
