package org.ashar.events;

import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.ashar.events.registration.SeatCount;
import org.springframework.stereotype.Component;

/**
 * What operators see of the seats: {@code ashar.seats} by state, and the claims that are
 * open. As the last round found them, of all events together.
 */
@Component
class SeatMeters {

	private volatile SeatCount count = SeatCount.NONE;

	private final Counter repairs;

	SeatMeters(MeterRegistry meters) {
		repairs = Counter.builder("ashar.seats.repairs")
			.description("Seat books that did not count what registrations say, and were put right")
			.register(meters);
		seats(meters, "taken", SeatCount::taken);
		seats(meters, "free", SeatCount::free);
		seats(meters, "waiting", SeatCount::waiting);
		Gauge.builder("ashar.seats.claims", () -> count.claims())
			.description("Seats and places promised and not yet written")
			.register(meters);
		TimeGauge.builder("ashar.seats.claims.age", () -> count.oldestClaim().toMillis(), TimeUnit.MILLISECONDS)
			.description("For how long the oldest claim has been open")
			.register(meters);
	}

	void found(SeatCount found) {
		count = found;
	}

	void repaired(long books) {
		repairs.increment(books);
	}

	private void seats(MeterRegistry meters, String state, ToIntFunction<SeatCount> part) {
		Gauge.builder("ashar.seats", () -> part.applyAsInt(count))
			.description("Seats of all events that are still looked after; waiting: people in the queue")
			.tag("state", state)
			.register(meters);
	}

}
