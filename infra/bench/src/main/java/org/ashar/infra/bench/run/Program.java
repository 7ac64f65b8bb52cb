package org.ashar.infra.bench.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ashar.infra.bench.report.MissException;

/** A process and those that it started. */
public final class Program implements AutoCloseable {

	private static final int KB = 1024;

	private final Process process;

	private final BufferedReader output;

	private Program(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	/** Starts a command in a folder; what it complains of goes to where ours goes. */
	public static Program start(List<String> command, Path folder, Map<String, String> environment) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().putAll(environment);
		try {
			return new Program(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for a line of its output, and lets the rest go. */
	public String await(Predicate<String> wanted) {
		try {
			for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
				if (wanted.test(line)) {
					Thread.ofPlatform().daemon().start(this::drain);
					return line;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new MissException("The program ended before it said what was waited for");
	}

	/** Lets its output go. */
	public Program quietly() {
		Thread.ofPlatform().daemon().start(this::drain);
		return this;
	}

	/** The process and all below it. */
	public List<ProcessHandle> family() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants()).toList();
	}

	public boolean isRunning() {
		return this.process.isAlive();
	}

	/**
	 * Memory that all of them hold, in megabytes; NaN where the system does not tell as
	 * Linux does.
	 */
	public double residentMegabytes() {
		return family().stream().mapToDouble(Program::resident).sum();
	}

	/** As kill -9 does, with all that it started; returns when it is gone. */
	public void kill() {
		List<ProcessHandle> family = family();
		family.forEach(ProcessHandle::destroyForcibly);
		family.forEach((process) -> process.onExit().join());
	}

	/** Asks it to stop and waits; those that are left after a minute are killed. */
	@Override
	public void close() {
		List<ProcessHandle> family = family();
		this.process.destroy();
		try {
			if (!this.process.waitFor(Duration.ofMinutes(1).toMillis(), TimeUnit.MILLISECONDS)) {
				family.forEach(ProcessHandle::destroyForcibly);
			}
		}
		catch (InterruptedException ex) {
			family.forEach(ProcessHandle::destroyForcibly);
			Thread.currentThread().interrupt();
		}
	}

	/*
	 * Not by a virtual thread: while it waits for a pipe it keeps its carrier, and two
	 * programs would leave two cores without any.
	 */
	private void drain() {
		try {
			this.output.transferTo(java.io.Writer.nullWriter());
		}
		catch (IOException ex) {
			// It has ended: there is nothing left to read.
			this.process.destroy();
		}
	}

	private static double resident(ProcessHandle handle) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + handle.pid() + "/status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / KB)
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException ex) {
			return Double.NaN;
		}
	}

}
