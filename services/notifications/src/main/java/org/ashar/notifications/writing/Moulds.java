package org.ashar.notifications.writing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ashar.notifications.occasion.News;
import org.springframework.stereotype.Component;

/**
 * Moulds of letters that tell one thing, for a moment: a long mailing is read up on many
 * times, and says the same each time. What things are called may so be older by that
 * moment.
 */
@Component
class Moulds {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private volatile Shelf shelf = new Shelf(System.nanoTime(), new ConcurrentHashMap<>());

	/** The mould of letters like this about these news, made if there is none. */
	Mould mould(Mould.Likeness likeness, List<News> news, Supplier<Mould> maker) {
		Shelf open = shelf;
		if (System.nanoTime() - open.since() > FRESH.toNanos()) {
			open = new Shelf(System.nanoTime(), new ConcurrentHashMap<>());
			shelf = open;
		}
		return open.moulds().computeIfAbsent(new Key(likeness, news), missing -> maker.get());
	}

	private record Shelf(long since, Map<Key, Mould> moulds) {
	}

	/* The news themselves, since a translation may have come meanwhile. */
	private record Key(Mould.Likeness likeness, List<News> news) {
	}

}
