package org.ashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The embedded broker, store and mail catcher in a JVM of their own, as far as the
 * environment does not name real ones.
 */
final class Backends {

	private static final String MAIN = "org.ashar.infra.embedded.EmbeddedBackends";

	private static final List<String> FLAGS = List.of("-Xmx384m", "-XX:+UseSerialGC",
			"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	/* Class data are written when it ends. */
	private static final Duration LEARNING = Duration.ofMinutes(3);

	private final Supervised program;

	private Backends(Supervised program) {
		this.program = program;
	}

	/** Starts them and waits until they answer. */
	static Backends start(Settings settings, Path home, QuickStart quickStart, Console console) {
		Path log = settings.data().resolve("logs/backends.log");
		long written = sizeOf(log);
		Supplier<JavaProgram> start = () -> program(settings, home, quickStart, log);
		JavaProgram program = start.get();
		if (!isReady(program)) {
			program.stop(Duration.ZERO);
			throw new CannotRun(lastLine(log, written));
		}
		return new Backends(new Supervised("broker, store and mailbox", program, start, console));
	}

	private static JavaProgram program(Settings settings, Path home, QuickStart quickStart, Path log) {
		String classPath = classPath(home.resolve("infra/embedded/target"));
		List<String> flags = new ArrayList<>(FLAGS);
		flags.addAll(quickStart.backends(classPath));
		return JavaProgram.start(flags, classPath, MAIN, arguments(settings), log);
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

	void stop() {
		this.program.stop(QuickStart.isLearning() ? LEARNING : PATIENCE);
	}

	private static boolean isReady(JavaProgram program) {
		try {
			BufferedReader output = program.process().inputReader(StandardCharsets.UTF_8);
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.equals("READY")) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	private static long sizeOf(Path log) {
		try {
			return Files.exists(log) ? Files.size(log) : 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/*
	 * What it said since it was started; its last words are the one line for the person.
	 */
	private static String lastLine(Path log, long from) {
		try {
			byte[] all = Files.readAllBytes(log);
			String said = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8).strip();
			return said.isEmpty() ? "The backends stopped without a word; see " + log
					: said.substring(said.lastIndexOf('\n') + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
