package org.ashar.infra.bench.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ashar.infra.bench.report.MissException;
import org.jspecify.annotations.Nullable;

/** A running smtp-sink, which accepts every letter and counts them. */
final class Sink implements AutoCloseable {

	private static final Pattern COUNT = Pattern.compile("mesg=(\\d+)");

	private static final Duration STALL = Duration.ofSeconds(60);

	private static final Duration LATECOMERS = Duration.ofSeconds(1);

	private final Process process;

	private final int port;

	private volatile long accepted;

	private volatile long lastNanos = System.nanoTime();

	private Sink(Process process, int port) {
		this.process = process;
		this.port = port;
		Thread.ofPlatform().daemon().start(this::listen);
	}

	/** On this port; all letters go into the file if there is one. */
	static Sink start(Postfix postfix, int port, @Nullable Path letters) {
		List<String> command = new ArrayList<>(List.of(postfix.program("smtp-sink"), "-c"));
		if (System.getProperty("user.name").equals("root")) {
			command.addAll(List.of("-u", "nobody"));
		}
		if (letters != null) {
			command.addAll(List.of("-D", letters.toString()));
		}
		command.addAll(List.of("127.0.0.1:" + port, "200"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(postfix.environment());
		try {
			Sink sink = new Sink(builder.start(), port);
			sink.awaitOpen();
			return sink;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	/** How many letters it has accepted so far. */
	long accepted() {
		return this.accepted;
	}

	/**
	 * Waits until it has accepted so many in all.
	 * @return when it said so, as of {@link System#nanoTime()}
	 */
	long await(long letters) {
		this.lastNanos = System.nanoTime();
		while (this.accepted < letters) {
			if (System.nanoTime() - this.lastNanos > STALL.toNanos() || !this.process.isAlive()) {
				throw new MissException("Of " + letters + " letters only " + this.accepted + " came");
			}
			LockSupport.parkNanos(1_000_000);
		}
		return this.lastNanos;
	}

	/** The same, and that no more come after them. */
	long awaitExactly(long letters) {
		long at = await(letters);
		LockSupport.parkNanos(LATECOMERS.toNanos());
		if (this.accepted != letters) {
			throw new MissException("Instead of " + letters + " letters " + this.accepted + " came");
		}
		return at;
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/* It ends each count with a carriage return, which ends a line here too. */
	private void listen() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.US_ASCII)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				count(COUNT.matcher(line), line);
			}
		}
		catch (IOException ex) {
			// It has ended, which those who wait notice.
			this.process.destroy();
		}
	}

	private void count(Matcher count, String line) {
		if (count.find()) {
			long now = Long.parseLong(count.group(1));
			if (now != this.accepted) {
				this.lastNanos = System.nanoTime();
				this.accepted = now;
			}
		}
		else {
			System.err.println(line);
		}
	}

	private void awaitOpen() {
		long deadline = System.nanoTime() + STALL.toNanos();
		while (System.nanoTime() < deadline && this.process.isAlive()) {
			try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				return;
			}
			catch (IOException ex) {
				LockSupport.parkNanos(20_000_000);
			}
		}
		throw new MissException("smtp-sink does not answer");
	}

}
