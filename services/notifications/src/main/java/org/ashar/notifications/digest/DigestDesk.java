package org.ashar.notifications.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that whatever was put aside gets into a digest when the person's hour comes.
 */
@Component
public class DigestDesk implements Timetable {

	private static final Logger LOGGER = LoggerFactory.getLogger(DigestDesk.class);

	private static final int BATCH = 100;

	private final DigestPlans plans;

	private final Closer closer;

	private final Clock clock;

	DigestDesk(DigestPlans plans, Closer closer, Clock clock) {
		this.plans = plans;
		this.closer = closer;
		this.clock = clock;
	}

	/** Something that arrived at this time waits for the digest of each of these. */
	public void expect(Collection<Subscriber> readers, Frequency frequency, Instant arrivedAt) {
		plans.addMissing(readers.stream().map(reader -> plan(reader, frequency, arrivedAt)).toList());
	}

	private static DigestPlan plan(Subscriber reader, Frequency frequency, Instant arrivedAt) {
		Instant earliest = reader.pausedUntil().filter(end -> end.isAfter(arrivedAt)).orElse(arrivedAt);
		Instant due = Boundary.after(earliest, frequency, reader.preferences());
		return DigestPlan.open(reader.id(), frequency, arrivedAt, due);
	}

	@Override
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void changed(SubscriberId subscriber, Preferences preferences) {
		Instant now = clock.instant();
		for (Frequency frequency : List.of(Frequency.DAILY, Frequency.WEEKLY)) {
			plans.find(DigestPlanId.of(subscriber, frequency))
				.filter(plan -> plan.due().isAfter(now))
				.ifPresent(plan -> {
					plan.move(Boundary.after(now, frequency, preferences), now);
					plans.save(plan);
				});
		}
	}

	/**
	 * Writes the digests that are due, also those of windows that were missed; true when
	 * there may be more.
	 */
	public boolean work() {
		List<DigestPlan> due = plans.due(clock.instant(), BATCH);
		try {
			return closer.close(due) == BATCH;
		}
		catch (RuntimeException e) {
			LOGGER.warn("Digests cannot be made up together and are tried one by one: {}", e.getClass().getName());
			return plans.all(due.stream().map(DigestPlan::id).toList()).stream().mapToInt(this::closed).sum() == BATCH;
		}
	}

	/** One that cannot be made up does not hold up the others. */
	private int closed(DigestPlan plan) {
		try {
			return closer.close(List.of(plan));
		}
		catch (RuntimeException e) {
			LOGGER.warn("A digest cannot be made up and is tried again: {}", e.getClass().getName());
			return 0;
		}
	}

}
