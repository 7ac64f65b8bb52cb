package org.ashar.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Each service in a JVM of its own. */
final class ServicesApart implements Services {

	private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=240m", "--enable-native-access=ALL-UNNAMED");

	private final Settings settings;

	private final QuickStart quickStart;

	private final Console console;

	private final Readiness readiness;

	private final Deque<Supervised> running = new ArrayDeque<>();

	ServicesApart(Settings settings, QuickStart quickStart, Console console) {
		this.settings = settings;
		this.quickStart = quickStart;
		this.console = console;
		this.readiness = new Readiness(settings);
	}

	@Override
	public void start(Room room) {
		JavaProgram program = program(room);
		try {
			this.readiness.await(room, () -> hasEnded(program), room.service() + ".log");
		}
		catch (CannotRun ex) {
			program.stop(Duration.ZERO);
			throw ex;
		}
		synchronized (this.running) {
			this.running.push(new Supervised(room.service(), program, () -> program(room), (exitCode) -> false,
					(started) -> answers(room, started), this.console));
		}
	}

	/* Never completed well where it ends, or does not answer. */
	private CompletableFuture<?> answers(Room room, JavaProgram program) {
		return CompletableFuture.runAsync(
				() -> this.readiness.await(room, () -> hasEnded(program), room.service() + ".log"),
				Thread.ofPlatform().daemon()::start);
	}

	private JavaProgram program(Room room) {
		List<String> arguments = new ArrayList<>(List.of(room.service()));
		arguments.addAll(this.settings.arguments(room));
		arguments.removeIf((argument) -> argument.startsWith("--spring.main.register-shutdown-hook="));
		List<String> flags = new ArrayList<>(FLAGS);
		flags.addAll(this.quickStart.service());
		flags.add("-Dashar.log-file=" + this.settings.data().resolve("logs/" + room.service() + ".log"));
		JavaProgram program = JavaProgram.start(flags, JavaProgram.classPath(), Apart.class.getName(), arguments,
				this.settings.data().resolve("logs/" + room.service() + ".err"));
		Thread.ofPlatform().daemon().start(() -> drain(program));
		return program;
	}

	@Override
	public void stop() {
		synchronized (this.running) {
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			this.running.forEach(Supervised::ask);
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
