package org.ashar.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of news that are not in the reader's language yet.
 *
 * @param waitHours for how long one waits, with {@link Kind#WAIT} only
 */
public record LanguagePolicy(Kind kind, int waitHours) {

	/** The longest that one may wait: a week. */
	public static final int LONGEST_WAIT = 168;

	/** A day, where nothing else is said. */
	public static final int USUAL_WAIT = 24;

	/** What holds until somebody chooses otherwise. */
	public static final LanguagePolicy USUAL = new LanguagePolicy(Kind.FALLBACK, 0);

	/** Hours belong to waiting and to nothing else. */
	public LanguagePolicy {
		waitHours = kind == Kind.WAIT ? Math.clamp(waitHours, 1, LONGEST_WAIT) : 0;
	}

	/**
	 * From when on news that arrived at this time are told in another language; empty if
	 * never.
	 */
	public Optional<Instant> patience(Instant arrivedAt) {
		return switch (kind) {
			case FALLBACK -> Optional.of(arrivedAt);
			case WAIT -> Optional.of(arrivedAt.plus(Duration.ofHours(waitHours)));
			case ONLY -> Optional.empty();
		};
	}

	/** What to do. */
	public enum Kind {

		/** They are told at once, in the next language of the reader's chain. */
		FALLBACK,

		/** They wait some hours for the reader's language. */
		WAIT,

		/** They are told in the reader's language or not at all. */
		ONLY;

		/** As it stands in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The kind with this code. */
		public static Optional<Kind> of(String code) {
			return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
		}

	}
}
