package org.ashar.infra.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ashar.infra.embedded.broker.Broker;
import org.ashar.infra.embedded.mailbox.MailCatcher;
import org.ashar.infra.embedded.store.Store;

/**
 * The program: starts what the options name, says READY when all of it answers, and stops
 * the broker last.
 */
public final class EmbeddedBackends implements AutoCloseable {

	private static final long READY_WITHIN_SECONDS = 120;

	private static volatile boolean failed;

	private final DataFolder data;

	private final List<Part> parts;

	private EmbeddedBackends(DataFolder data, List<Part> parts) {
		this.data = data;
		this.parts = parts;
	}

	/**
	 * Options: see {@link Options#USAGE}. Ends with exit code 0 when stopped, 1 with one
	 * line on stderr when it cannot start.
	 */
	public static void main(String... arguments) {
		try {
			Options options = Options.of(arguments);
			EmbeddedBackends backends = prepare(options);
			Runtime.getRuntime().addShutdownHook(new Thread(backends::stop, "stop"));
			options.parent().ifPresent(EmbeddedBackends::stopWith);
			backends.start();
			System.out.println("READY");
		}
		catch (CannotStart e) {
			fail(e.getMessage());
		}
	}

	/**
	 * Being asked to stop is no failure: a signal would otherwise give the exit code 143.
	 */
	private void stop() {
		close();
		if (!failed) {
			Runtime.getRuntime().halt(0);
		}
	}

	private static EmbeddedBackends prepare(Options options) {
		DataFolder data = DataFolder.open(options.data());
		// Read by the logging, which wakes with the first backend.
		System.setProperty("ashar.log", options.data().resolve("backends.log").toString());
		options.ports().forEach((option, port) -> {
			if (!option.equals(Options.ADVERTISED)) {
				requireFree(option, port);
			}
		});
		List<Part> parts = new ArrayList<>();
		options.port("--smtp-port")
			.ifPresent(smtp -> parts
				.add(new MailCatcher(data.folder("mail"), smtp, options.port("--mailbox-port").orElseThrow())));
		options.port("--mongo-port")
			.ifPresent(port -> parts
				.add(new Store(data.folder("store"), port, EmbeddedBackends::fail, () -> copy(data, parts))));
		options.port("--kafka-port")
			.ifPresent(port -> parts
				.add(new Broker(data.folder("broker"), port, options.port(Options.ADVERTISED).orElse(port),
						options.port("--controller-port").orElseThrow(), EmbeddedBackends::halt)));
		return new EmbeddedBackends(data, List.copyOf(parts));
	}

	/** The copy of an earlier time gives way to this one. */
	private static Path copy(DataFolder data, List<Part> parts) {
		Path copy = data.emptyFolder("copy");
		parts.forEach(part -> part.copyTo(copy));
		return copy;
	}

	private void start() {
		CompletableFuture<?>[] starting = parts.stream()
			.map(part -> CompletableFuture.runAsync(part::start, task -> Thread.ofPlatform().name("start").start(task)))
			.toArray(CompletableFuture<?>[]::new);
		try {
			CompletableFuture.allOf(starting).join();
		}
		catch (CompletionException e) {
			throw e.getCause() instanceof CannotStart known ? known
					: new CannotStart("The backends cannot start: " + e.getCause(), e.getCause());
		}
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
		for (Part part : parts) {
			while (!part.answers()) {
				if (System.nanoTime() > deadline) {
					throw new CannotStart("No answer from " + part + " within " + READY_WITHIN_SECONDS + " s");
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			}
		}
	}

	/** Mail, store, broker: those who write stop before those who are written to. */
	@Override
	public void close() {
		for (Part part : parts) {
			try {
				part.close();
			}
			catch (RuntimeException e) {
				// After a failure the last line is to be its cause, not what follows from
				// it.
				if (!failed) {
					System.err.println("Stopping " + part + " failed: " + e);
				}
			}
		}
		data.close();
	}

	/**
	 * The broker has given up and cannot be stopped in order: what the others answered
	 * for is on the disk anyway.
	 */
	private static void halt(String line) {
		System.err.println(line);
		Runtime.getRuntime().halt(1);
	}

	private static void fail(String line) {
		failed = true;
		System.err.println(line);
		System.exit(1);
	}

	private static void stopWith(long pid) {
		ProcessHandle.of(pid).ifPresentOrElse(parent -> parent.onExit().thenRun(() -> System.exit(0)), () -> {
			throw new CannotStart("There is no process " + pid + " to live and end with");
		});
	}

	private static void requireFree(String option, int port) {
		try (ServerSocket probe = new ServerSocket()) {
			probe.setReuseAddress(true);
			probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		}
		catch (BindException e) {
			throw new CannotStart("Port " + port + " is taken by another process; choose another with " + option, e);
		}
		catch (IOException e) {
			throw new CannotStart("Port " + port + " (" + option + ") cannot be opened: " + e.getMessage(), e);
		}
	}

}
