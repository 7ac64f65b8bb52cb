package org.ashar.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project, seen from the folder of this module. */
final class Project {

	static final Path ROOT = Path.of("..");

	static final List<String> SERVICES = List.of("identity", "directory", "activities", "notifications", "events",
			"knowledge", "portal");

	private Project() {
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(String file) {
		return read(ROOT.resolve(file));
	}

	/** The files below a folder with one of these endings, built ones left out. */
	static List<Path> files(String folder, String... endings) {
		try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
			return files.filter((file) -> !file.toString().contains("/target/"))
				.filter((file) -> Stream.of(endings).anyMatch(file.toString()::endsWith))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first group of each place where a pattern is found. */
	static Stream<String> found(String pattern, String text) {
		return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().map((MatchResult it) -> it.group(1));
	}

	static String version() {
		return found("^  <version>(.+)</version>", read("pom.xml")).findFirst().orElseThrow();
	}

	/** The port at which a service listens unless it is told another. */
	static int port(String service) {
		String settings = read("services/" + service + "/src/main/resources/" + service + ".yml");
		return Integer.parseInt(found("_PORT:(\\d+)}", settings).findFirst().orElseThrow());
	}

}
