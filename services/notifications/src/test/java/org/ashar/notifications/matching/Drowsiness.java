package org.ashar.notifications.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ashar.infra.platform.testing.RunningService;

/** Somebody who is put to sleep again by whoever has not heard that she was woken. */
public final class Drowsiness {

	private static final Duration HOUR = Duration.ofHours(1);

	private Drowsiness() {
	}

	/** Whether whoever waits for the record is looked into within a day all the same. */
	public static boolean isOvercome(RunningService service, String record, Instant now) {
		Waits waits = service.bean(Waits.class);
		waits.wake(record, now.plus(HOUR));
		List<Wait> seen = waiting(waits, record, now);
		waits.wake(record, now.plus(HOUR.multipliedBy(2)));
		seen.forEach(wait -> waits.sleep(wait, null));
		return !seen.isEmpty() && waiting(waits, record, now).size() == seen.size();
	}

	private static List<Wait> waiting(Waits waits, String record, Instant now) {
		return waits.due(now.plus(Duration.ofDays(1)), 1000)
			.stream()
			.filter(wait -> waits.occasions(record).contains(wait.occasion()))
			.toList();
	}

}
