package org.ashar.notifications.subscription;

import java.time.ZoneId;
import org.ashar.infra.platform.language.Language;

/**
 * How somebody wants letters.
 *
 * @param timeZone whose days and hours digests follow
 * @param digestHour 0 to 23, when digests are made up
 */
public record Preferences(Language language, ZoneId timeZone, int digestHour) {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private static final int MORNING = 8;

	/** What holds until somebody chooses otherwise. */
	static Preferences usual(Language language) {
		return new Preferences(language, BISHKEK, MORNING);
	}

	Preferences in(Language other) {
		return new Preferences(other, timeZone, digestHour);
	}
}
