package org.ashar.events;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.delegation.DelegationDesk;
import org.ashar.events.registration.Deadlines;
import org.ashar.events.registration.Upkeep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds after what time and crashes do to events and their guests. */
@Component
class Rounds {

	private final Agenda agenda;

	private final Deadlines deadlines;

	private final DelegationDesk delegations;

	private final Upkeep upkeep;

	private final SeatMeters seats;

	private final Clock clock;

	Rounds(Agenda agenda, Deadlines deadlines, DelegationDesk delegations, Upkeep upkeep, SeatMeters seats,
			Clock clock) {
		this.delegations = delegations;
		this.agenda = agenda;
		this.deadlines = deadlines;
		this.upkeep = upkeep;
		this.seats = seats;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void round() {
		agenda.endWhatIsOver();
		agenda.tellOfChanges();
		deadlines.round(clock.instant());
		delegations.round(clock.instant());
		seats.found(upkeep.round(clock.instant()));
	}

}
