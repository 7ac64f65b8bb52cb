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

	/** SIGTERM, and returns how long the end took in milliseconds. */
	long stop() {
		long begin = System.nanoTime();
		process.destroy();
		awaitEnd();
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
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
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
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

	/** Held together until all are known: no two are the same. */
	static List<Integer> freePorts(int count) {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < count; i++) {
				sockets.add(new ServerSocket(0));
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

	@Override
	public void close() {
		if (process.isAlive()) {
			kill();
		}
	}

}
