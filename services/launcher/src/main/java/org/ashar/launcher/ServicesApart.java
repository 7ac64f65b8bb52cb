package org.ashar.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Each service in a JVM of its own. */
final class ServicesApart implements Services {

	private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"--enable-native-access=ALL-UNNAMED");

	private final Settings settings;

	private final Readiness readiness;

	private final Deque<JavaProgram> running = new ArrayDeque<>();

	ServicesApart(Settings settings) {
		this.settings = settings;
		this.readiness = new Readiness(settings);
	}

	@Override
	public void start(Room room) {
		List<String> arguments = new ArrayList<>(this.settings.arguments(room));
		arguments.removeIf((argument) -> argument.startsWith("--spring.main.register-shutdown-hook="));
		List<String> flags = new ArrayList<>(FLAGS);
		flags.add("-Dashar.log-file=" + this.settings.data().resolve("logs/" + room.service() + ".log"));
		JavaProgram program = JavaProgram.start(flags, System.getProperty("java.class.path"),
				room.application().getName(), arguments,
				this.settings.data().resolve("logs/" + room.service() + ".err"));
		synchronized (this.running) {
			this.running.push(program);
		}
		Thread.ofVirtual().start(() -> drain(program));
		this.readiness.await(room, () -> hasEnded(program), room.service() + ".log");
	}

	@Override
	public void stop() {
		synchronized (this.running) {
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			this.running.forEach((program) -> program.process().destroy());
			while (!this.running.isEmpty()) {
				this.running.pop().stop(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
			}
		}
	}

	/* Waits a moment for its end, which is what we hope not to see. */
	private static boolean hasEnded(JavaProgram program) {
		try {
			return program.process().waitFor(100, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/* What it prints goes to its log file as well; a full pipe would stop it. */
	private static void drain(JavaProgram program) {
		try {
			program.process().getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
