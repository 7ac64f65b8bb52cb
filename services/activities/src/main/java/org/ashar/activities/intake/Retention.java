package org.ashar.activities.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Forgets what need not be kept of files any longer: all of those that nobody took over,
 * and what stood in the rows of the others. What was taken over stands in the records,
 * and who did it in their history.
 */
@Component
public class Retention {

	private static final Duration OF_CONTENTS = Duration.ofDays(365);

	private static final int AT_ONCE = 20;

	private final Intakes intakes;

	private final Clock clock;

	Retention(Intakes intakes, Clock clock) {
		this.intakes = intakes;
		this.clock = clock;
	}

	/** Looks once for all that is over; whatever a crash cut off is found again. */
	public void round() {
		Instant now = clock.instant();
		each(List.of(IntakeState.OPEN), now.minus(Intake.OPEN_FOR), intakes::forget);
		each(List.of(IntakeState.COMMITTING, IntakeState.DONE), now.minus(OF_CONTENTS), intakes::empty);
	}

	private void each(List<IntakeState> states, Instant until, Consumer<Intake> what) {
		List<Intake> due;
		do {
			due = intakes.until(until, states, AT_ONCE);
			due.forEach(what);
		}
		while (due.size() == AT_ONCE);
	}

}
