package org.ashar.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.platform.start.Ashar;

import org.springframework.context.ConfigurableApplicationContext;

/** All services in this JVM, each an application of its own. */
final class ServicesHere implements Services {

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final Settings settings;

	private final Readiness readiness;

	private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

	ServicesHere(Settings settings) {
		this.settings = settings;
		this.readiness = new Readiness(settings);
	}

	@Override
	public void start(Room room) {
		ConfigurableApplicationContext context = Ashar.run(room.application(), room.service(),
				this.settings.arguments(room).toArray(String[]::new));
		synchronized (this.running) {
			this.running.push(context);
		}
		this.readiness.await(room, ServicesHere::pause, "ashar.log");
	}

	/* Who is slower is cut off: the backends need their time, too. */
	@Override
	public void stop() {
		try {
			Thread.ofPlatform().daemon().name("stop services").start(this::closeAll).join(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void closeAll() {
		synchronized (this.running) {
			while (!this.running.isEmpty()) {
				this.running.pop().close();
			}
		}
	}

	/* It does not end by itself: it would have been told of when it started. */
	private static boolean pause() {
		LockSupport.parkNanos(PAUSE.toNanos());
		return false;
	}

}
