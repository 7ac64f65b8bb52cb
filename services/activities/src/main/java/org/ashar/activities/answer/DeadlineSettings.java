package org.ashar.activities.answer;

import java.util.Map;
import java.util.UUID;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Within which time state bodies answer ({@code ASHAR_DEADLINES_…} in the environment).
 *
 * @param days how many days they have, if nothing else is said
 * @param count which days these are
 * @param graceDays how many days after the deadline silence is called long overdue
 * @param graceCount which days these are
 * @param bodies bodies with a rule of their own, by id
 */
@ConfigurationProperties("ashar.deadlines")
public record DeadlineSettings(int days, DayCount count, int graceDays, DayCount graceCount,
		@DefaultValue Map<UUID, DeadlineRule> bodies) {

	/** Refuses what is no time at all. */
	public DeadlineSettings {
		if (days < 1 || graceDays < 1 || bodies.values().stream().anyMatch(rule -> rule.days() < 1)) {
			throw new IllegalArgumentException("ashar.deadlines: at least one day");
		}
		bodies = Map.copyOf(bodies);
	}
}
