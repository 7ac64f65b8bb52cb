package org.ashar.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * What was released before: the newest tag, or the commit before this one where nothing
 * is tagged, built in a folder of its own.
 */
final class PreviousRelease {

	private static final long PATIENCE_MINUTES = 8;

	private PreviousRelease() {
	}

	/** The class path of its services; sets the test aside where there is no history. */
	static String classPath(Path home) {
		Path git = home.resolve(".git");
		Assumptions.assumeTrue(Files.exists(git), "No history here: there is no previous release to run");
		String revision = run(home, "git describe --tags --abbrev=0 2>/dev/null || git rev-parse --verify -q HEAD~1");
		Assumptions.assumeFalse(revision.isEmpty(), "This is the first commit: there is no previous release to run");
		Path folder = home.resolve("target/previous/" + revision);
		if (!Files.exists(folder.resolve("services/launcher/target/lib"))) {
			run(home, "mkdir -p '" + folder + "' && git archive " + revision + " | tar -x -C '" + folder + "'");
			run(folder, "mvn -B -ntp -q -DskipTests -pl services/launcher -am package </dev/null");
		}
		return jars(folder.resolve("services/launcher/target"));
	}

	/** The class path of a launcher that has been built. */
	static String jars(Path target) {
		try (Stream<Path> own = Files.list(target); Stream<Path> libraries = Files.list(target.resolve("lib"))) {
			return Stream.concat(own, libraries)
				.map(Path::toString)
				.filter((name) -> name.endsWith(".jar"))
				.sorted()
				.collect(Collectors.joining(":"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String run(Path folder, String command) {
		try {
			Process process = new ProcessBuilder(List.of("bash", "-c", command)).directory(folder.toFile())
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			String output = new String(process.getInputStream().readAllBytes()).strip();
			if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
			}
			return output;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
