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
import java.util.function.Consumer;

/**
 * The embedded broker, store and mail catcher in a JVM of their own, as far as the
 * environment does not name real ones.
 */
final class Backends {

	private static final String MAIN = "org.ashar.infra.embedded.EmbeddedBackends";

	private static final List<String> FLAGS = List.of("-Xmx384m", "-XX:+UseSerialGC",
			"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

	/** Until they are killed; after that nothing that was answered for is lost. */
	private static final Duration PATIENCE = Duration.ofSeconds(6);

	private final JavaProgram program;

	private final Path log;

	private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private volatile String lastLine = "";

	private Backends(JavaProgram program, Path log) {
		this.program = program;
		this.log = log;
	}

	/** Starts them and waits until they answer. */
	static Backends start(Settings settings, Path home) {
		Path room = home.resolve("infra/embedded/target");
		String classPath = room.resolve("classes") + ":" + room.resolve("lib") + "/*";
		JavaProgram program = JavaProgram.start(FLAGS, classPath, MAIN, arguments(settings));
		Backends backends = new Backends(program, settings.data().resolve("logs/backends.log"));
		Thread.ofVirtual().start(backends::listen);
		if (!backends.ready.join()) {
			program.stop(Duration.ZERO);
			throw new CannotRun(backends.lastWords());
		}
		return backends;
	}

	/** Tells the last words of backends that end without being stopped. */
	void onEnd(Consumer<String> listener) {
		this.ended.thenRun(() -> listener.accept(lastWords()));
	}

	void stop() {
		this.program.stop(PATIENCE);
	}

	/* As long as they live, since a full pipe would stop them. */
	private void listen() {
		try (BufferedReader output = this.program.process().inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.equals("READY")) {
					this.ready.complete(true);
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
			this.ready.complete(false);
			this.ended.complete(null);
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
