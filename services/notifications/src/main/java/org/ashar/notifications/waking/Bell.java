package org.ashar.notifications.waking;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Rung when there may be something to do. A ring that nobody waits for is kept for the
 * next one who does; more are not.
 */
public final class Bell {

	private final Semaphore rings = new Semaphore(0);

	/** Wakes one worker, now or when it next waits. */
	public void ring() {
		if (rings.availablePermits() == 0) {
			rings.release();
		}
	}

	/** Waits for a ring, but no longer than this. */
	public void await(Duration patience) throws InterruptedException {
		// Whether it was rung does not matter: who wakes looks for work.
		boolean rung = rings.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
		if (rung) {
			rings.drainPermits();
		}
	}

}
