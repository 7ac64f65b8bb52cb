package org.ashar.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM of ours. It ignores Ctrl-C, which a terminal sends to all at once: it is
 * stopped when its turn comes.
 */
final class JavaProgram {

	private final Process process;

	private JavaProgram(Process process) {
		this.process = process;
	}

	/** What it says on stderr is added to the log. */
	static JavaProgram start(List<String> flags, String classPath, String main, List<String> arguments, Path log) {
		return start(flags, classPath, main, arguments, ProcessBuilder.Redirect.appendTo(log.toFile()));
	}

	/** What it says is to be read by the caller, stdout and stderr as one. */
	static JavaProgram start(List<String> flags, String classPath, String main, List<String> arguments) {
		return start(flags, classPath, main, arguments, ProcessBuilder.Redirect.PIPE);
	}

	private static JavaProgram start(List<String> flags, String classPath, String main, List<String> arguments,
			ProcessBuilder.Redirect errors) {
		List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$0\" \"$@\"", java()));
		command.addAll(flags);
		command.addAll(List.of("-cp", classPath, main));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.redirectError(errors).redirectErrorStream(errors == ProcessBuilder.Redirect.PIPE);
		try {
			return new JavaProgram(builder.start());
		}
		catch (IOException ex) {
			throw new CannotRun("No further Java program can be started: " + ex.getMessage(), ex);
		}
	}

	/** The JDK's launcher that this JVM was started with. */
	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** The class path of this JVM, on which all services are. */
	static String classPath() {
		return System.getProperty("java.class.path");
	}

	Process process() {
		return this.process;
	}

	/**
	 * Asks it to stop. What it says from then on can still be read; the process itself
	 * would close its output, at which the JVM that writes its class data dies.
	 */
	void ask() {
		this.process.toHandle().destroy();
	}

	/** Asks it to stop, and no longer asks after a while. */
	void stop(Duration patience) {
		ask();
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
