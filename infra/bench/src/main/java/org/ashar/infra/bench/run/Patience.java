package org.ashar.infra.bench.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.ashar.infra.bench.report.MissException;

/** Asks for something again until it is there. */
public final class Patience {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private Patience() {
	}

	/** MissException with this complaint when it is not there in time. */
	public static <T> T until(Duration time, Supplier<Optional<T>> question, String complaint) {
		return until(time, PAUSE, question, complaint);
	}

	/** The same with another pause after each time that it is asked. */
	public static <T> T until(Duration time, Duration pause, Supplier<Optional<T>> question, String complaint) {
		long deadline = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < deadline) {
			Optional<T> answer = question.get();
			if (answer.isPresent()) {
				return answer.get();
			}
			LockSupport.parkNanos(pause.toNanos());
		}
		throw new MissException(complaint);
	}

}
