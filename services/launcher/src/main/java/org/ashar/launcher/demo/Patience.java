package org.ashar.launcher.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Asks again for what arrives later: a letter, a grant, a copy of another service's
 * record.
 */
record Patience(Duration limit) {

	private static final long FIRST_PAUSE = Duration.ofMillis(50).toNanos();

	private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

	/** What the question gives at last; empty when it gave nothing for too long. */
	<T> Optional<T> ask(Supplier<Optional<T>> question) {
		long end = System.nanoTime() + this.limit.toNanos();
		long pause = FIRST_PAUSE;
		while (true) {
			Optional<T> answer = question.get();
			if (answer.isPresent() || System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
				return answer;
			}
			LockSupport.parkNanos(pause);
			pause = Math.min(2 * pause, LONGEST_PAUSE);
		}
	}

}
