package org.ashar.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

import org.ashar.infra.platform.start.Ashar;

import org.springframework.context.ConfigurableApplicationContext;

/** All services in this JVM, each an application of its own. */
final class ServicesHere implements Services {

	private final Settings settings;

	private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

	ServicesHere(Settings settings) {
		this.settings = settings;
	}

	@Override
	public void start(Room room) {
		ConfigurableApplicationContext context = Ashar.run(room.application(), room.service(),
				this.settings.arguments(room).toArray(String[]::new));
		synchronized (this.running) {
			this.running.push(context);
		}
	}

	@Override
	public void stop() {
		synchronized (this.running) {
			while (!this.running.isEmpty()) {
				this.running.pop().close();
			}
		}
	}

}
