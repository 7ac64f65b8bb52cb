package org.ashar.infra.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The project's top folder: the system property {@code ashar.root}, or the nearest folder
 * above with infra/embedded in it.
 */
final class ProjectRoot {

	private ProjectRoot() {
	}

	static Path find() {
		String told = System.getProperty("ashar.root", "");
		if (!told.isEmpty()) {
			return Path.of(told);
		}
		Path here = Path.of("").toAbsolutePath();
		return Stream.iterate(here, folder -> folder != null, Path::getParent)
			.filter(folder -> Files.isDirectory(folder.resolve("infra/embedded")))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No project root above " + here));
	}

}
