package org.ashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The whole platform as a newcomer starts it, in processes of its own, with the demo
 * world; one for all tests of a run.
 */
final class RunningPlatform {

	private static @Nullable RunningPlatform started;

	private static final TraceCollector TRACES = TraceCollector.start();

	private final Process process;

	private final Ports ports;

	private final Path data;

	private RunningPlatform(Process process, Ports ports, Path data) {
		this.process = process;
		this.ports = ports;
		this.data = data;
	}

	static synchronized RunningPlatform get() {
		if (started == null) {
			started = start(Ports.free(), newFolder());
		}
		return started;
	}

	/** Another one on data that are there already; who starts it stops it. */
	static RunningPlatform on(Path data) {
		return start(Ports.free(), data);
	}

	static Path newFolder() {
		try {
			return Files.createTempDirectory("ashar-journey");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Ports ports() {
		return this.ports;
	}

	Path data() {
		return this.data;
	}

	void stop() {
		stop(this.process);
	}

	URI portal() {
		return URI.create("http://localhost:" + this.ports.portal());
	}

	URI mailbox() {
		return URI.create("http://localhost:" + this.ports.mailbox());
	}

	/** What became of the requests to all platforms of this run. */
	static TraceCollector traces() {
		return TRACES;
	}

	/** Where the services write what went wrong. */
	Path log() {
		return this.data.resolve("logs/ashar.log");
	}

	private static RunningPlatform start(Ports ports, Path data) {
		try {
			ProcessBuilder builder = command(ports, data).redirectError(ProcessBuilder.Redirect.INHERIT);
			// So that one machine can be as many people as a test needs, and that all
			// tests of a run can sign in as the same few of the demo world.
			builder.environment().put("ASHAR_TRUSTED_PROXIES", "127.0.0.1,::1");
			// So that whatever is announced needs a second person.
			builder.environment().put("ASHAR_ANNOUNCEMENTS_ALONE", "0");
			builder.environment().put("ASHAR_IDENTITY_SIGNIN_CODESPERADDRESS", "1000");
			builder.environment().put("ASHAR_IDENTITY_SIGNIN_CODESPERCLIENT", "1000");
			builder.environment().putAll(TRACES.environment());
			return awaitReady(builder.start(), ports, data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What {@code ./ashar run} does once all is built; less is compiled, to save time.
	 */
	static ProcessBuilder command(Ports ports, Path data, String... more) {
		List<String> command = new ArrayList<>(program());
		command.addAll(List.of("--port", Integer.toString(ports.portal()), "--data", data.toString()));
		command.addAll(List.of(more));
		ProcessBuilder builder = new ProcessBuilder(command).directory(home().toFile());
		builder.environment().putAll(ports.environment());
		return builder;
	}

	/** The same without options. */
	static List<String> program() {
		Path target = home().resolve("services/launcher/target");
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=256m",
				"-XX:ReservedCodeCacheSize=240m", "--enable-native-access=ALL-UNNAMED", "-Dashar.home=" + home(), "-cp",
				target.resolve("classes") + ":" + target.resolve("lib") + "/*", "org.ashar.launcher.Launcher", "run");
	}

	static Path home() {
		return Path.of(System.getProperty("ashar.root", "../..")).toAbsolutePath().normalize();
	}

	private static RunningPlatform awaitReady(Process process, Ports ports, Path data) throws IOException {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop the platform"));
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			System.out.println(line);
			if (line.startsWith("Ashar is ready: ")) {
				Thread.ofPlatform().daemon().start(() -> output.lines().forEach(System.out::println));
				return new RunningPlatform(process, ports, data);
			}
		}
		throw new IllegalStateException("The platform ended before it was ready");
	}

	private static void stop(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(20, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	boolean isRunning() {
		return this.process.isAlive();
	}

}
