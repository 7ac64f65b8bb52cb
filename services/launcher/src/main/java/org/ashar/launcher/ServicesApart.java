package org.ashar.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Settings settings;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final Deque<JavaProgram> running = new ArrayDeque<>();

	ServicesApart(Settings settings) {
		this.settings = settings;
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
		awaitHealth(room, program);
	}

	@Override
	public void stop() {
		synchronized (this.running) {
			this.running.forEach((program) -> program.process().destroy());
			while (!this.running.isEmpty()) {
				this.running.pop().stop(Duration.ofSeconds(6));
			}
		}
	}

	private void awaitHealth(Room room, JavaProgram program) {
		URI health = URI.create("http://127.0.0.1:" + this.settings.ports().of(room) + "/actuator/health/readiness");
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!isHealthy(health)) {
			boolean ended = hasEnded(program);
			if (ended || System.nanoTime() > deadline) {
				throw new CannotRun("Service " + room.service() + (ended ? " ended" : " does not answer") + "; see "
						+ this.settings.data().resolve("logs/" + room.service() + ".log"));
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

	private boolean isHealthy(URI health) {
		try {
			HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
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
