package org.ashar.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Class data of an earlier start (the JDK's AOT cache, JEP 483 and 514), with which the
 * next one is quicker. Once after each build a second installation starts beside this
 * one, at the lowest priority and in a folder of its own, and leaves them behind. They
 * are used only while no library is newer: the JVM does not always notice.
 */
final class QuickStart {

	/* Set by the script, which uses the data. */
	private static final String WANTED = "ashar.learn";

	/* Set in the second installation only. */
	private static final String LEARNING = "ashar.learning";

	private static final String SERVICES = "services.aot";

	private static final String BACKENDS = "backends.aot";

	private static final String FRESH = ".new";

	private final Path folder;

	QuickStart(Path home) {
		this.folder = home.resolve("target");
	}

	/** Whether this is the installation that only leaves class data behind. */
	static boolean isLearning() {
		return Boolean.getBoolean(LEARNING);
	}

	/** What the JVM of the backends is told. */
	List<String> backends(String classPath) {
		return isLearning() ? List.of(output(BACKENDS)) : use(BACKENDS, classPath);
	}

	/**
	 * What the JVM of a single service is told: its class path is that of all of them.
	 */
	List<String> service() {
		return use(SERVICES, JavaProgram.classPath());
	}

	/**
	 * Makes the data for the next start, if the script wants them and they are not there.
	 * @return what stops that
	 */
	Runnable learn() {
		if (isLearning() || !Boolean.getBoolean(WANTED) || fits(SERVICES, JavaProgram.classPath())) {
			return () -> {
			};
		}
		try {
			Path data = this.folder.resolve("learning");
			remove(data);
			Instant began = modified(Files.createDirectories(data));
			Process learner = start(data, Ports.free());
			learner.onExit().thenAccept((ended) -> keep(ended.exitValue() == 0 && !isRebuilt(began), data));
			return learner::destroyForcibly;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process start(Path data, Ports ports) throws IOException {
		List<String> command = new ArrayList<>(List.of("nice", "-n", "19", JavaProgram.java()));
		command.addAll(ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((flag) -> !flag.startsWith("-XX:AOTCache"))
			.toList());
		command.addAll(List.of(output(SERVICES), "-D" + LEARNING + "=true", "-cp", JavaProgram.classPath(),
				Launcher.class.getName(), "run", "--port", Integer.toString(ports.portal()), "--data",
				data.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("learning.log").toFile());
		builder.environment().putAll(ports.environment());
		return builder.start();
	}

	/* Both or none. */
	private void keep(boolean whole, Path data) {
		try {
			if (whole && isMade(BACKENDS) && isMade(SERVICES)) {
				for (String name : List.of(BACKENDS, SERVICES)) {
					Files.move(this.folder.resolve(name + FRESH), this.folder.resolve(name),
							StandardCopyOption.REPLACE_EXISTING);
				}
			}
			remove(data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isMade(String name) {
		return Files.exists(this.folder.resolve(name + FRESH));
	}

	private static void remove(Path data) throws IOException {
		if (Files.exists(data)) {
			try (Stream<Path> files = Files.walk(data)) {
				files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
	}

	private String output(String name) {
		return "-XX:AOTCacheOutput=" + this.folder.resolve(name + FRESH);
	}

	private List<String> use(String name, String classPath) {
		return fits(name, classPath)
				? List.of("-XX:AOTCache=" + this.folder.resolve(name), "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
	}

	private boolean fits(String name, String classPath) {
		Path data = this.folder.resolve(name);
		return Files.exists(data) && libraries(classPath).noneMatch((jar) -> isNewer(jar, modified(data)));
	}

	private static boolean isRebuilt(Instant since) {
		return libraries(JavaProgram.classPath()).anyMatch((jar) -> isNewer(jar, since));
	}

	private static Stream<Path> libraries(String classPath) {
		return Stream.of(classPath.split(File.pathSeparator)).map(Path::of);
	}

	private static boolean isNewer(Path file, Instant than) {
		return modified(file).isAfter(than);
	}

	private static Instant modified(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
