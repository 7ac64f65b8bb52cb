package org.ashar.notifications.rounds;

import java.time.Duration;
import org.ashar.notifications.waking.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that makes a round whenever its bell rings, and every second in any case, so
 * that a lost ring costs a second.
 */
final class Worker implements SmartLifecycle {

	private static final Logger LOGGER = LoggerFactory.getLogger(Worker.class);

	private static final Duration SWEEP = Duration.ofSeconds(1);

	private static final Duration FAREWELL = Duration.ofSeconds(3);

	private final String name;

	private final Bell bell;

	private final Round round;

	private volatile boolean running;

	private volatile Thread thread = Thread.currentThread();

	/** A worker that is not yet at work; the name is that of its thread. */
	Worker(String name, Bell bell, Round round) {
		this.name = name;
		this.bell = bell;
		this.round = round;
	}

	@Override
	public void start() {
		running = true;
		thread = Thread.ofPlatform().name(name).daemon().start(this::work);
	}

	/**
	 * Lets the round at hand come to its end: a letter that is half handed over would
	 * have to be called unknown.
	 */
	@Override
	public void stop() {
		running = false;
		bell.ring();
		try {
			if (!thread.join(FAREWELL)) {
				thread.interrupt();
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	private void work() {
		while (running) {
			try {
				if (!succeeds()) {
					bell.await(SWEEP);
				}
			}
			catch (InterruptedException e) {
				return;
			}
		}
	}

	private boolean succeeds() throws InterruptedException {
		try {
			return round.work();
		}
		catch (RuntimeException e) {
			// The type and the place only: the message of a store's error may quote an
			// address.
			LOGGER.warn("{} failed and comes again: {} at {}", name, e.getClass().getName(), place(e));
			return false;
		}
	}

	private static String place(RuntimeException e) {
		for (StackTraceElement element : e.getStackTrace()) {
			if (element.getClassName().startsWith("org.ashar.notifications")) {
				return element.toString();
			}
		}
		return "?";
	}

}
