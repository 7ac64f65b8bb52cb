package org.ashar.notifications.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often somebody wants to hear. The earlier one wins where several apply to one
 * person.
 */
public enum Frequency {

	/** A letter for each occasion. */
	AT_ONCE,
	/** One letter a day. */
	DAILY,
	/** One letter a week, on Mondays. */
	WEEKLY;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The frequency with this code. */
	public static Optional<Frequency> of(String code) {
		return Stream.of(values()).filter(frequency -> frequency.code().equals(code)).findFirst();
	}

}
