package org.ashar.infra.platform.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What is to be done within a time. A machine that is busy with something else may be
 * late once or twice; whatever takes too long by itself is late each time.
 */
public final class InTime {

	private static final int TRIES = 3;

	private InTime() {
	}

	/** What comes of a deed that is done in time; it must be one that can be repeated. */
	public static <T> T done(Duration limit, Callable<T> deed) throws Exception {
		return done(limit, () -> deed, Callable::call);
	}

	/** The same where something comes before each try that takes time as well. */
	public static <S, T> T done(Duration limit, Callable<S> before, Deed<S, T> deed) throws Exception {
		Duration took = Duration.ZERO;
		for (int i = 0; i < TRIES; i++) {
			S found = before.call();
			long begin = System.nanoTime();
			T outcome = deed.with(found);
			took = Duration.ofNanos(System.nanoTime() - begin);
			if (took.compareTo(limit) < 0) {
				return outcome;
			}
		}
		throw new AssertionError("Done %d times, and the last time in %s instead of %s".formatted(TRIES, took, limit));
	}

	/** What is done with what was there before. */
	@FunctionalInterface
	public interface Deed<S, T> {

		/** Does it. */
		T with(S found) throws Exception;

	}

}
