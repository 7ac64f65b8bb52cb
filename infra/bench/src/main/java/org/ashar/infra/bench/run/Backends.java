package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The embedded backends without the platform, in a JVM as the platform starts it. */
public final class Backends {

	private static final List<String> FLAGS = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=240m", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	private Backends() {
	}

	/** Those whose ports the options name; returns when they answer. */
	public static Program start(Path home, Path data, Map<String, String> environment, List<String> options) {
		List<String> arguments = new ArrayList<>(List.of("org.ashar.infra.embedded.EmbeddedBackends", "--data",
				data.toString(), "--with-parent", Long.toString(ProcessHandle.current().pid())));
		arguments.addAll(options);
		Program program = java(home, jars(home.resolve("infra/embedded/target")), environment, arguments);
		program.await("READY"::equals);
		return program;
	}

	/** Any other program in such a JVM. */
	public static Program java(Path folder, String classPath, Map<String, String> environment, List<String> arguments) {
		List<String> command = Stream
			.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), FLAGS,
					List.of("-cp", classPath), arguments)
			.flatMap(List::stream)
			.toList();
		return Program.start(command, folder, environment);
	}

	private static String jars(Path room) {
		try (Stream<Path> built = Files.list(room); Stream<Path> libraries = Files.list(room.resolve("lib"))) {
			return Stream.concat(built, libraries)
				.map(Path::toString)
				.filter((name) -> name.endsWith(".jar"))
				.collect(Collectors.joining(":"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
