package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platform as {@code ./ashar run} starts it, on ports and with a folder of its own.
 */
public final class Installation implements AutoCloseable {

	/* As many as the script takes, and two for mail. */
	private static final int PORTS = 15;

	/* How far from the portal's they are. */
	private static final int KAFKA = 10;

	private static final int STORE = 12;

	private static final Duration LEARNING = Duration.ofMinutes(6);

	private final Path home;

	private final Path data;

	private final Program program;

	private final int port;

	private final long readyNanos;

	private Installation(Path home, Path data, Program program, int port, long readyNanos) {
		this.home = home;
		this.data = data;
		this.program = program;
		this.port = port;
		this.readyNanos = readyNanos;
	}

	/** Starts it and waits until it says that it is ready. */
	public static Installation start(Path home, Path data, String... options) {
		return start(home, data, Map.of(), options);
	}

	/** The same with more in its environment. */
	public static Installation start(Path home, Path data, Map<String, String> settings, String... options) {
		return startAt(FreePorts.block(PORTS), home, data, settings, options);
	}

	/** Stops it and starts it again where it was, with more in its environment. */
	public Installation again(Map<String, String> settings) {
		close();
		return startAt(this.port, this.home, this.data, settings, "--empty");
	}

	/** The same with each service in a process of its own. */
	public Installation apart(Map<String, String> settings) {
		close();
		return startAt(this.port, this.home, this.data, settings, "--empty", "--separate");
	}

	/** The process of a service, when each has its own. */
	public Optional<ProcessHandle> process(String service) {
		return this.program.family().stream().filter((process) -> isOf(process, service)).findFirst();
	}

	/* As Linux tells it; the name of the service follows the main class. */
	private static boolean isOf(ProcessHandle process, String service) {
		try {
			List<String> words = List
				.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1)
					.split("\0"));
			int main = words.indexOf("org.ashar.launcher.Apart");
			return main > 0 && words.size() > main + 1 && words.get(main + 1).equals(service)
					&& !words.getFirst().endsWith("sh");
		}
		catch (IOException ex) {
			// It has ended meanwhile.
			return false;
		}
	}

	private static Installation startAt(int port, Path home, Path data, Map<String, String> settings,
			String... options) {
		List<String> command = new ArrayList<>(List.of(home.resolve("ashar").toString(), "run", "--port",
				Integer.toString(port), "--data", data.toString()));
		command.addAll(List.of(options));
		// As its own proxy, one machine can be as many people as a measurement needs.
		Map<String, String> environment = new HashMap<>(Map.of("ASHAR_SMTP_PORT", Integer.toString(port + PORTS - 2),
				"ASHAR_MAILBOX_PORT", Integer.toString(port + PORTS - 1), "ASHAR_TRUSTED_PROXIES", "127.0.0.1,::1"));
		environment.putAll(settings);
		long began = System.nanoTime();
		Program program = Program.start(command, home, environment);
		program.await((line) -> line.startsWith("Ashar is ready: "));
		return new Installation(home, data, program, port, System.nanoTime() - began);
	}

	/** From the command until it was ready. */
	public double readySeconds() {
		return this.readyNanos / 1e9;
	}

	/**
	 * Waits until it has left class data for the starts that follow, as it does once
	 * after each build: it works for that beside what it is asked for.
	 */
	public Installation learned() {
		Path classData = this.home.resolve("target/services.aot");
		Path built = this.home.resolve("services/launcher/target/lib");
		Patience.until(LEARNING,
				() -> isNewer(classData, built) || !this.program.isRunning() ? Optional.of(true) : Optional.empty(),
				"No class data came about; see target/learning.log");
		return this;
	}

	/** Signs an account in; its token lives five minutes. */
	public String token(String account) {
		List<String> command = List.of(this.home.resolve("ashar").toString(), "token", account, "--data",
				this.data.toString());
		try (Program asked = Program.start(command, this.home, Map.of())) {
			return asked.await((line) -> line.startsWith("ey"));
		}
	}

	public Program program() {
		return this.program;
	}

	/** Of its portal. */
	public int port() {
		return this.port;
	}

	/** Of the mail catcher's pages and its API. */
	public int mailboxPort() {
		return this.port + PORTS - 1;
	}

	/** Of the broker. */
	public int kafkaPort() {
		return this.port + KAFKA;
	}

	/** Of the store, which speaks as MongoDB does. */
	public int storePort() {
		return this.port + STORE;
	}

	/** Where all that it keeps lies. */
	public Path data() {
		return this.data;
	}

	private static boolean isNewer(Path file, Path than) {
		try {
			return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.program.close();
	}

}
