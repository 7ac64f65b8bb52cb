package org.ashar.events;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.ashar.events.registration.Reconciler;
import org.ashar.events.registration.Reminders;
import org.ashar.events.registration.Retention;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases what need not be kept any longer, reminds guests, and proves that the seats are
 * counted right.
 */
@Component
class Housekeeping {

	private final Retention retention;

	private final Reconciler reconciler;

	private final Reminders reminders;

	private final SeatMeters seats;

	private final Clock clock;

	Housekeeping(Retention retention, Reconciler reconciler, Reminders reminders, SeatMeters seats, Clock clock) {
		this.reminders = reminders;
		this.retention = retention;
		this.reconciler = reconciler;
		this.seats = seats;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void erase() {
		retention.round(clock.instant());
	}

	@Scheduled(initialDelay = 15, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
	void remind() {
		reminders.round(clock.instant());
	}

	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void prove() {
		seats.repaired(reconciler.round(clock.instant()));
	}

}
