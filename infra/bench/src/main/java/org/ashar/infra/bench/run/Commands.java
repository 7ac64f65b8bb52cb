package org.ashar.infra.bench.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.infra.bench.report.MissException;

/** Programs that do one thing and end, such as those that fetch a peer. */
public final class Commands {

	private Commands() {
	}

	/**
	 * What it said, if it ended well; empty when it is not there or went wrong.
	 * @param environment beside ours
	 */
	public static Optional<String> attempt(Path folder, Map<String, String> environment, List<String> command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
			builder.environment().putAll(environment);
			Process process = builder.start();
			process.getOutputStream().close();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return (process.waitFor() == 0) ? Optional.of(said) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	/**
	 * One that leaves others running, which would keep its output open; MissException
	 * when it went wrong.
	 */
	public static void leave(Path folder, Map<String, String> environment, List<String> command) {
		List<String> silent = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > /dev/null 2>&1", "sh"));
		silent.addAll(command);
		run(folder, environment, silent);
	}

	/** What it said; MissException when it went wrong. */
	public static String run(Path folder, Map<String, String> environment, List<String> command) {
		return attempt(folder, environment, command)
			.orElseThrow(() -> new MissException("'" + String.join(" ", command) + "' did not end well"));
	}

}
