package org.ashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The embedded broker, store and mail catcher in a JVM of their own, as far as the
 * environment does not name real ones.
 */
final class Backends {

	private static final String MAIN = "org.ashar.infra.embedded.EmbeddedBackends";

	private static final List<String> FLAGS = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=240m", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	/** Until they are killed; after that nothing that was answered for is lost. */
	private static final Duration PATIENCE = Duration.ofSeconds(6);

	/* Class data are written when they end. */
	private static final Duration LEARNING = Duration.ofMinutes(3);

	/* A shell's codes from here on name a signal. */
	private static final int KILLED = 128;

	private final Settings settings;

	private final Path room;

	private final QuickStart quickStart;

	private final Path log;

	private final Supervised program;

	private volatile String lastLine = "";

	private volatile CompletableFuture<Void> heardOut = CompletableFuture.completedFuture(null);

	private volatile Consumer<String> listener = (lastWords) -> {
	};

	private Backends(Settings settings, Path home, QuickStart quickStart, Console console) {
		this.settings = settings;
		this.room = home.resolve("infra/embedded/target");
		this.quickStart = quickStart;
		this.log = settings.data().resolve("logs/backends.log");
		CompletableFuture<Boolean> ready = new CompletableFuture<>();
		JavaProgram first = program(ready);
		if (!ready.join()) {
			first.stop(Duration.ZERO);
			throw new CannotRun(lastWords());
		}
		this.program = new Supervised("Broker, store and mailbox", first, () -> program(new CompletableFuture<>()),
				this::gaveUp, (started) -> new CompletableFuture<>(), console);
	}

	/** Starts them and waits until they answer; they are started again when killed. */
	static Backends start(Settings settings, Path home, QuickStart quickStart, Console console) {
		return new Backends(settings, home, quickStart, console);
	}

	/** Tells the last words of backends that have given up. */
	void onEnd(Consumer<String> listener) {
		this.listener = listener;
	}

	void stop() {
		this.program.stop(QuickStart.isLearning() ? LEARNING : PATIENCE);
	}

	/*
	 * Whoever says why it ends, as on a full disk, would do so again. What it says may be
	 * read a moment after it has ended.
	 */
	private boolean gaveUp(int exitCode) {
		if (exitCode > KILLED) {
			return false;
		}
		this.heardOut.completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
		this.listener.accept(lastWords());
		return true;
	}

	private JavaProgram program(CompletableFuture<Boolean> ready) {
		String classPath = classPath(this.room);
		List<String> flags = new ArrayList<>(FLAGS);
		flags.addAll(this.quickStart.backends(classPath));
		JavaProgram started = JavaProgram.start(flags, classPath, MAIN, arguments(this.settings));
		// A virtual thread that waits for a pipe would keep one of two carriers for ever.
		this.heardOut = CompletableFuture.runAsync(() -> listen(started, ready), Thread.ofPlatform().daemon()::start);
		return started;
	}

	/* All jars in a fixed order, as class data need it. */
	private static String classPath(Path room) {
		try (Stream<Path> built = Files.list(room); Stream<Path> libraries = Files.list(room.resolve("lib"))) {
			return Stream.concat(built, libraries)
				.map(Path::toString)
				.filter((name) -> name.endsWith(".jar"))
				.sorted()
				.collect(Collectors.joining(":"));
		}
		catch (IOException ex) {
			throw new CannotRun("Ashar is not built: " + ex.getMessage(), ex);
		}
	}

	/* As long as they live, since a full pipe would stop them. */
	private void listen(JavaProgram started, CompletableFuture<Boolean> ready) {
		try (BufferedReader output = started.process().inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.equals("READY")) {
					ready.complete(true);
				}
				else {
					keep(line);
				}
			}
		}
		catch (IOException ex) {
			this.lastLine = "What the backends say cannot be read: " + ex.getMessage();
		}
		finally {
			ready.complete(false);
		}
	}

	private void keep(String line) {
		this.lastLine = line;
		try {
			Files.writeString(this.log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			// The disk may be full, which is what they are about to tell.
			this.lastLine = line + " (" + this.log + " cannot be written: " + ex.getMessage() + ")";
		}
	}

	private String lastWords() {
		return this.lastLine.isEmpty() ? "Broker, store and mailbox ended without a word; see " + this.log
				: this.lastLine;
	}

	private static List<String> arguments(Settings settings) {
		Ports ports = settings.ports();
		List<String> arguments = new ArrayList<>(List.of("--data", settings.data().resolve("backends").toString(),
				"--with-parent", Long.toString(ProcessHandle.current().pid())));
		if (settings.embedsKafka()) {
			port(arguments, "--kafka-port", ports.kafka());
			port(arguments, "--controller-port", ports.controller());
		}
		if (settings.embedsMongo()) {
			port(arguments, "--mongo-port", ports.mongo());
		}
		if (settings.embedsMail()) {
			port(arguments, "--smtp-port", ports.smtp());
			port(arguments, "--mailbox-port", ports.mailbox());
		}
		return arguments;
	}

	private static void port(List<String> arguments, String option, int port) {
		arguments.addAll(List.of(option, Integer.toString(port)));
	}

}
