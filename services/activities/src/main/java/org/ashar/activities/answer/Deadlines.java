package org.ashar.activities.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reckons by when an answer is due. <pre>
 * a due date that is not before the sending  its last day
 * else the recommendation's own rule         days after the sending
 * else a rule of one of the bodies           the shortest of them
 * else the rule of the law                   from the settings
 * </pre>
 */
@Component
public final class Deadlines {

	private final DeadlineSettings settings;

	private final WorkingDays calendar;

	/** With these rules and this calendar. */
	public Deadlines(DeadlineSettings settings, WorkingDays calendar) {
		this.settings = settings;
		this.calendar = calendar;
	}

	/** For what was sent on this day to these bodies. */
	public Deadline of(LocalDate sent, @Nullable String dueDate, @Nullable DeadlineRule own,
			Collection<OrganizationId> bodies) {
		LocalDate due = Optional.ofNullable(dueDate)
			.map(PartialDate::last)
			.filter(day -> !day.isBefore(sent))
			.orElseGet(() -> byRule(sent, own, bodies));
		DeadlineRule grace = new DeadlineRule(settings.graceDays(), settings.graceCount());
		return Deadline.of(due, grace.lastDay(due, calendar));
	}

	private LocalDate byRule(LocalDate sent, @Nullable DeadlineRule own, Collection<OrganizationId> bodies) {
		if (own != null) {
			return own.lastDay(sent, calendar);
		}
		return bodies.stream()
			.flatMap(body -> Optional.ofNullable(settings.bodies().get(body.value())).stream())
			.map(rule -> rule.lastDay(sent, calendar))
			.min(LocalDate::compareTo)
			.orElseGet(() -> new DeadlineRule(settings.days(), settings.count()).lastDay(sent, calendar));
	}

}
