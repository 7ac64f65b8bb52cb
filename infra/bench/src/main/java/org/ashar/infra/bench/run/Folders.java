package org.ashar.infra.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Folders for the time of a measurement. */
public final class Folders {

	private Folders() {
	}

	/** Lends an empty folder, and removes it with all that is in it. */
	public static <T> T lend(Function<Path, T> use) {
		try {
			Path folder = Files.createTempDirectory("ashar-bench");
			try {
				return use.apply(folder);
			}
			finally {
				remove(folder);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Bytes of all files in it. */
	public static long size(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.mapToLong((file) -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void remove(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
	}

}
