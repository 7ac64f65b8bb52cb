package org.ashar.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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

	private final Process process;

	private final URI portal;

	private final URI mailbox;

	private final Path data;

	private RunningPlatform(Process process, URI portal, URI mailbox, Path data) {
		this.process = process;
		this.portal = portal;
		this.mailbox = mailbox;
		this.data = data;
	}

	static synchronized RunningPlatform get() {
		if (started == null) {
			started = start(freeBlock(), freeBlock());
		}
		return started;
	}

	URI portal() {
		return this.portal;
	}

	URI mailbox() {
		return this.mailbox;
	}

	/** Where the services write what went wrong. */
	Path log() {
		return this.data.resolve("logs/ashar.log");
	}

	Path data() {
		return this.data;
	}

	private static RunningPlatform start(int port, int mail) {
		try {
			Path data = Files.createTempDirectory("ashar-journey");
			ProcessBuilder builder = command(port, mail, data).redirectError(ProcessBuilder.Redirect.INHERIT);
			return awaitReady(builder.start(), port, mail, data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What {@code ./ashar run} does once all is built. */
	static ProcessBuilder command(int port, int mail, Path data, String... more) {
		Path home = Path.of(System.getProperty("ashar.root", "../..")).toAbsolutePath().normalize();
		Path target = home.resolve("services/launcher/target");
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dashar.home=" + home, "-cp",
				target.resolve("classes") + ":" + target.resolve("lib") + "/*", "org.ashar.launcher.Launcher", "run",
				"--port", Integer.toString(port), "--data", data.toString()));
		command.addAll(List.of(more));
		ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
		builder.environment().put("ASHAR_SMTP_PORT", Integer.toString(mail));
		builder.environment().put("ASHAR_MAILBOX_PORT", Integer.toString(mail + 1));
		return builder;
	}

	private static RunningPlatform awaitReady(Process process, int port, int mail, Path data) throws IOException {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop the platform"));
		BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			System.out.println(line);
			if (line.startsWith("Ashar is ready: ")) {
				Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
				return new RunningPlatform(process, URI.create("http://localhost:" + port),
						URI.create("http://localhost:" + (mail + 1)), data);
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

	/* A port with so many free ones after it as an installation takes. */
	static int freeBlock() {
		for (int tries = 0; tries < 50; tries++) {
			try (ServerSocket first = new ServerSocket(0)) {
				int port = first.getLocalPort();
				if (port < 65_000 && areFree(port + 1, port + Ports.SPAN)) {
					return port;
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		throw new IllegalStateException("No block of free ports");
	}

	private static boolean areFree(int from, int to) {
		for (int port = from; port <= to; port++) {
			try (ServerSocket probe = new ServerSocket(port)) {
				probe.setReuseAddress(true);
			}
			catch (IOException ex) {
				return false;
			}
		}
		return true;
	}

}
