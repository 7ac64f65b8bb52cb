package org.ashar.notifications.subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * How somebody wants letters.
 *
 * @param fallback the languages after it, best first, for what is not there in it
 * @param timeZone whose days and hours digests follow
 * @param digestHour 0 to 23, when digests are made up
 */
public record Preferences(Language language, List<Language> fallback, ZoneId timeZone, int digestHour) {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private static final int MORNING = 8;

	/**
	 * Every other language once: those that are not named come last, since something is
	 * better than nothing.
	 */
	@PersistenceCreator
	public Preferences(Language language, @Nullable List<Language> fallback, ZoneId timeZone, int digestHour) {
		this.language = language;
		this.fallback = Stream.concat(fallback == null ? Stream.of() : fallback.stream(), language.chain().stream())
			.filter(other -> other != language)
			.distinct()
			.toList();
		this.timeZone = timeZone;
		this.digestHour = digestHour;
	}

	/** What holds until somebody chooses otherwise. */
	static Preferences usual(Language language) {
		return new Preferences(language, List.of(), BISHKEK, MORNING);
	}

	/** The same in another language; the others follow in their order. */
	public Preferences in(Language other) {
		return language == other ? this : new Preferences(other, List.of(), timeZone, digestHour);
	}

	/** All languages, best first. */
	public List<Language> chain() {
		return Stream.concat(Stream.of(language), fallback.stream()).toList();
	}
}
