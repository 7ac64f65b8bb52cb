package org.ashar.infra.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program in a JVM of its own, as it was built. */
final class BackendsProcess implements AutoCloseable {

	/*
	 * The first that ends in order leaves class data, with which the others start in half
	 * the time.
	 */
	private static final List<String> QUICK = List.of("-XX:+AutoCreateSharedArchive",
			"-XX:SharedArchiveFile=" + Path.of("target", "backends.jsa"), "-Xlog:disable");

	private static final String PROGRAM = program();

	private static final int LOWEST_PORT = 15_000;

	private static final int HIGHEST_PORT = 32_000;

	private static final long LONGEST_END_MILLIS = 15_000;

	private final Process process;

	private final String firstLine;

	private final long readyMillis;

	private BackendsProcess(Process process, String firstLine, long readyMillis) {
		this.process = process;
		this.firstLine = firstLine;
		this.readyMillis = readyMillis;
	}

	/** Starts and waits for READY. */
	static BackendsProcess ready(Path data, String... options) {
		long begin = System.nanoTime();
		Process process = launch(QUICK, data, options);
		try {
			BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
			String line = out.readLine();
			if (!"READY".equals(line)) {
				throw new AssertionError("not ready: " + line + " "
						+ new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
			}
			return new BackendsProcess(process, line, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the program wrote on stderr and its exit code, when it ends by itself. */
	record End(int code, String errors) {
	}

	/** Starts what is expected to end at once. */
	static End ended(Path data, String... options) {
		Process process = launch(List.of(), data, options);
		try {
			String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
			return new End(process.waitFor(), errors);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Starts it and kills it before long, wherever it is by then. */
	static void killedAfter(int millis, Path data, String... options) throws InterruptedException {
		Process process = launch(QUICK, data, options);
		process.waitFor(millis, TimeUnit.MILLISECONDS);
		process.destroyForcibly().waitFor();
	}

	private static Process launch(List<String> flags, Path data, String... options) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow",
						"--enable-native-access=ALL-UNNAMED"));
		command.addAll(flags);
		command.addAll(List.of("-cp", PROGRAM, EmbeddedBackends.class.getName(), "--data", data.toString(),
				"--with-parent", String.valueOf(ProcessHandle.current().pid())));
		command.addAll(Arrays.asList(options));
		try {
			return new ProcessBuilder(command).start();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	long readyMillis() {
		return readyMillis;
	}

	String firstLine() {
		return firstLine;
	}

	/** SIGKILL, and waits until it is gone. */
	void kill() {
		process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * SIGTERM, and a timely end: on a machine that is slow in everything within the time
	 * of some starts.
	 */
	void stop() {
		long begin = System.nanoTime();
		process.destroy();
		awaitEnd();
		long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
		if (millis > Math.max(LONGEST_END_MILLIS, 3 * readyMillis)) {
			throw new AssertionError("it took %d ms to end and %d ms to start".formatted(millis, readyMillis));
		}
	}

	/** Whether it ends by itself within so many seconds. */
	boolean ends(int seconds) throws InterruptedException {
		return process.waitFor(seconds, TimeUnit.SECONDS);
	}

	/* Jars only, as class data need it. */
	private static String program() {
		try (Stream<Path> built = Files.list(Path.of("target")); Stream<Path> lib = Files.list(Path.of("target/lib"))) {
			return Stream.concat(built, lib)
				.map(Path::toString)
				.filter(name -> name.endsWith(".jar"))
				.sorted()
				.collect(Collectors.joining(File.pathSeparator));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void awaitEnd() {
		try {
			if (!process.waitFor(2, TimeUnit.MINUTES)) {
				throw new AssertionError("the process does not end");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	static int freePort() {
		return freePorts(1).getFirst();
	}

	/**
	 * Held together until all are known: no two are the same. Below those that systems
	 * give to outgoing connections, one of which may be gone until it is opened.
	 */
	static List<Integer> freePorts(int count) {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			while (sockets.size() < count) {
				bind(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT)).ifPresent(sockets::add);
			}
			List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
			for (ServerSocket socket : sockets) {
				socket.close();
			}
			return ports;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Optional<ServerSocket> bind(int port) {
		try {
			return Optional.of(new ServerSocket(port));
		}
		catch (IOException taken) {
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		if (process.isAlive()) {
			kill();
		}
	}

}
