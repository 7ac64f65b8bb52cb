package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.ashar.infra.bench.report.MissException;

/** Debian's packages, installed where that is allowed. */
public final class Packages {

	private static final Path APT = Path.of("/usr/bin/apt-get");

	private static final Path LIBRARIES = Path.of("/usr/lib");

	private static final int DEEP = 2;

	private Packages() {
	}

	/**
	 * A shared library.
	 * @param debian the package that has it
	 */
	public static Optional<Path> library(String name, String debian) {
		return find(name).or(() -> {
			install(debian);
			return find(name);
		});
	}

	/** Says so where it may not. */
	public static void install(String debian) {
		if (!isRoot() || !Files.isExecutable(APT)) {
			System.out.println("No " + debian + " here and no right to install it: it is left out.");
			return;
		}
		System.out.println("Installing " + debian + " …");
		try {
			ProcessBuilder apt = new ProcessBuilder("sh", "-c",
					"apt-get update -qq; apt-get install -y -qq --no-install-recommends " + debian)
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD);
			apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
			if (apt.start().waitFor() != 0) {
				System.out.println(debian + " could not be installed.");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	/** Whether we may do everything here. */
	public static boolean isRoot() {
		return System.getProperty("user.name").equals("root");
	}

	private static Optional<Path> find(String name) {
		try (Stream<Path> files = Files.find(LIBRARIES, DEEP, (file, attributes) -> file.endsWith(name))) {
			return files.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
