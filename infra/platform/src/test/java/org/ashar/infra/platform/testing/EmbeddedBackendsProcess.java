package org.ashar.infra.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * The built embedded backends in a JVM of their own, on free ports and an empty data
 * folder.
 */
final class EmbeddedBackendsProcess extends Backends {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration PAUSE = Duration.ofSeconds(3);

	private final int kafka;

	private final int mongo;

	private final int smtp;

	private final int mailbox;

	private final Path data;

	private EmbeddedBackendsProcess(List<Integer> ports, Path data) {
		this.data = data;
		kafka = ports.get(0);
		mongo = ports.get(2);
		smtp = ports.get(3);
		mailbox = ports.get(4);
	}

	/**
	 * Starts them; again on other ports when somebody else on this machine was quicker,
	 * and again a while later: the build tests several modules at a time, and may be
	 * about to build the backends.
	 */
	static EmbeddedBackendsProcess launch() {
		long begin = System.nanoTime();
		while (true) {
			try {
				return attempt();
			}
			catch (IOException failed) {
				if (System.nanoTime() - begin > PATIENCE.toNanos()) {
					throw new UncheckedIOException("The embedded backends did not start", failed);
				}
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

	private static EmbeddedBackendsProcess attempt() throws IOException {
		List<Integer> ports = FreePorts.some(5);
		Path data = Files.createTempDirectory("ashar-backends");
		Process process = command(ports, data).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, data)));
		awaitReady(process);
		return new EmbeddedBackendsProcess(ports, data);
	}

	private static void end(Process process, Path data) {
		process.destroyForcibly().onExit().join();
		try {
			FileSystemUtils.deleteRecursively(data);
		}
		catch (IOException left) {
			throw new UncheckedIOException("The test data could not be deleted", left);
		}
	}

	private static ProcessBuilder command(List<Integer> ports, Path data) {
		Path target = ProjectRoot.find().resolve("infra/embedded/target");
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
				"-XX:TieredStopAtLevel=1", "-cp", target.resolve("classes") + ":" + target.resolve("lib") + "/*",
				"org.ashar.infra.embedded.EmbeddedBackends", "--data", data.toString(), "--kafka-port",
				ports.get(0).toString(), "--controller-port", ports.get(1).toString(), "--mongo-port",
				ports.get(2).toString(), "--smtp-port", ports.get(3).toString(), "--mailbox-port",
				ports.get(4).toString(), "--with-parent", Long.toString(ProcessHandle.current().pid()));
	}

	// The reader stays alive so that a full pipe never stops the backends.
	private static void awaitReady(Process process) throws IOException {
		BufferedReader output = process.inputReader();
		String line = output.readLine();
		while (line != null && !line.strip().equals("READY")) {
			line = output.readLine();
		}
		if (line == null) {
			throw new IOException("They ended with " + process.onExit().join().exitValue() + " before they were ready");
		}
		Thread.ofPlatform().daemon().start(() -> output.lines().forEach(ignored -> {
		}));
	}

	@Override
	public boolean embedded() {
		return true;
	}

	@Override
	public String mongoUri() {
		return "mongodb://127.0.0.1:" + mongo;
	}

	@Override
	public String kafka() {
		return "127.0.0.1:" + kafka;
	}

	@Override
	public String smtpUri() {
		return "smtp://127.0.0.1:" + smtp;
	}

	@Override
	public String mailbox() {
		return "http://127.0.0.1:" + mailbox;
	}

	@Override
	public Optional<Path> files() {
		return Optional.of(data);
	}

}
