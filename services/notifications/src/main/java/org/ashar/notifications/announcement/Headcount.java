package org.ashar.notifications.announcement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ashar.infra.platform.language.Language;

/**
 * How many an announcement is for.
 *
 * @param shares each language that somebody reads
 * @param at when they were counted
 */
public record Headcount(List<Share> shares, Instant at) {

	/** Keeps its own copy of the shares. */
	public Headcount {
		shares = List.copyOf(shares);
	}

	static Headcount of(Map<Language, Long> readers, Instant at) {
		return new Headcount(readers.entrySet()
			.stream()
			.map(each -> new Share(each.getKey(), each.getValue()))
			.sorted(Comparator.comparing(Share::language))
			.toList(), at);
	}

	/** How many in all. */
	public long sum() {
		return shares.stream().mapToLong(Share::count).sum();
	}

	/** How many read each language that somebody reads. */
	public Map<Language, Long> readers() {
		return shares.stream().collect(Collectors.toMap(Share::language, Share::count));
	}

	/** How many read a language. */
	public record Share(Language language, long count) {
	}
}
