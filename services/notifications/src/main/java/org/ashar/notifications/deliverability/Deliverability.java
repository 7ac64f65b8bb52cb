package org.ashar.notifications.deliverability;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Counts what comes of letters, for people who look after them. The counts are gathered
 * here for a second and written together, since a letter should cost no command of its
 * own for them: a process that is killed forgets its last second. What must be exact is
 * with the letters.
 */
@Component
public class Deliverability implements DisposableBean {

	private static final Period MEMORY = Period.ofDays(400);

	private final DomainDays days;

	private final Clock clock;

	private Map<DomainDays.Cell, Long> gathered = new HashMap<>();

	private LocalDate swept = LocalDate.MIN;

	Deliverability(DomainDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	/**
	 * One more letter to this domain has come to this, with this status if one was given.
	 */
	public void count(String domain, Outcome outcome, @Nullable String status) {
		LocalDate today = today();
		add(DomainDays.Cell.of(domain, today, outcome), 1);
		if (status != null && outcome != Outcome.SENT) {
			add(DomainDays.Cell.of(domain, today, status), 1);
		}
	}

	/**
	 * Tells what came of letters from the first to the last day, both included, in no
	 * order: one after the other, as there may be more than fit into memory.
	 */
	public void days(LocalDate first, LocalDate last, Consumer<DomainDay> each) {
		days.between(first, last, each);
	}

	/** Writes what was gathered; there is never more to do at once. */
	public boolean work() {
		write();
		LocalDate today = today();
		if (!today.equals(swept)) {
			days.forget(today.minus(MEMORY));
			swept = today;
		}
		return false;
	}

	/** What could not be written stays gathered. */
	private void write() {
		Map<DomainDays.Cell, Long> taken = take();
		try {
			days.add(taken);
		}
		catch (RuntimeException away) {
			taken.forEach(this::add);
			throw away;
		}
	}

	private synchronized Map<DomainDays.Cell, Long> take() {
		Map<DomainDays.Cell, Long> taken = gathered;
		gathered = new HashMap<>();
		return taken;
	}

	private synchronized void add(DomainDays.Cell cell, long more) {
		gathered.merge(cell, more, Long::sum);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

	@Override
	public void destroy() {
		write();
	}

}
