package org.ashar.notifications.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.ashar.notifications.mailroom.Lane;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * What operators see of letters: {@code ashar.letters.open} by state,
 * {@code ashar.letters.queue} by lane and its age. They are counted when somebody looks,
 * every ten seconds at most; not a number while the store is away.
 */
final class LetterMeters implements MeterBinder {

	private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

	private final Mailroom mailroom;

	private final LongSupplier nanos;

	private @Nullable Count count;

	private long counted;

	LetterMeters(Mailroom mailroom, LongSupplier nanos) {
		this.mailroom = mailroom;
		this.nanos = nanos;
		this.counted = nanos.getAsLong() - FRESH_NANOS;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (LetterState state : LetterState.SHOWN) {
			Gauge.builder("ashar.letters.open", () -> look(found -> found.states().getOrDefault(state, 0L)))
				.description("Letters in a state that is not final or is to be looked into")
				.tag("state", state.code())
				.register(meters);
		}
		for (Lane lane : Lane.values()) {
			String name = lane.name().toLowerCase(Locale.ROOT);
			Gauge.builder("ashar.letters.queue", () -> look(found -> found.queue(lane).length()))
				.description("Letters that are due and that nobody has fetched")
				.tag("lane", name)
				.register(meters);
			TimeGauge
				.builder("ashar.letters.queue.age", () -> look(found -> found.queue(lane).age().toMillis()),
						TimeUnit.MILLISECONDS)
				.description("For how long the first letter of the queue has been due")
				.tag("lane", name)
				.register(meters);
		}
	}

	private synchronized double look(ToDoubleFunction<Count> part) {
		if (nanos.getAsLong() - counted >= FRESH_NANOS) {
			count = count();
			counted = nanos.getAsLong();
		}
		return count == null ? Double.NaN : part.applyAsDouble(count);
	}

	private @Nullable Count count() {
		try {
			Map<Lane, Queue> queues = new EnumMap<>(Lane.class);
			for (Lane lane : Lane.values()) {
				queues.put(lane, mailroom.queue(lane));
			}
			return new Count(mailroom.standing(), queues);
		}
		catch (DataAccessException away) {
			// That the store is away is told by the store's own health.
			return null;
		}
	}

	private record Count(Map<LetterState, Long> states, Map<Lane, Queue> queues) {

		Queue queue(Lane lane) {
			return queues.getOrDefault(lane, new Queue(0, Duration.ZERO));
		}

	}

}
