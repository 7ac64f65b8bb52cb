package org.ashar.infra.bench.faults.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.bench.report.MissException;

/** The broker, the store or the mail catcher as a process of its own. */
final class Backend implements AutoCloseable {

	private final List<String> command;

	private final Path log;

	private volatile Process process;

	private volatile boolean ready;

	private Backend(List<String> command, Path log) {
		this.command = command;
		this.log = log;
		this.process = launch();
	}

	/** Starts it on a folder of its own and waits until it answers. */
	static Backend start(Path home, Path data, String... options) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow",
						"--enable-native-access=ALL-UNNAMED", "-cp", classPath(home.resolve("infra/embedded/target")),
						"org.ashar.infra.embedded.EmbeddedBackends", "--with-parent",
						Long.toString(ProcessHandle.current().pid()), "--data", data.toString()));
		command.addAll(List.of(options));
		Backend backend = new Backend(command, data.resolveSibling(data.getFileName() + ".err"));
		backend.listen(backend.process);
		return backend;
	}

	boolean isReady() {
		return this.ready && this.process.isAlive();
	}

	long pid() {
		return this.process.pid();
	}

	/** It does not answer any more. */
	void died() {
		this.ready = false;
	}

	/** Starts it again once it has died. */
	void again() {
		this.process = launch();
		listen(this.process);
	}

	private Process launch() {
		try {
			return new ProcessBuilder(this.command).redirectError(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void listen(Process started) {
		try {
			BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.equals("READY")) {
					this.ready = true;
					return;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (started == this.process && started.isAlive()) {
			throw new MissException("A backend does not start; see " + this.log);
		}
	}

	private static String classPath(Path room) {
		try (Stream<Path> built = Files.list(room); Stream<Path> libraries = Files.list(room.resolve("lib"))) {
			return Stream.concat(built, libraries)
				.map(Path::toString)
				.filter((name) -> name.endsWith(".jar"))
				.sorted()
				.collect(Collectors.joining(":"));
		}
		catch (IOException ex) {
			throw new MissException("Ashar is not built: " + ex.getMessage(), ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
