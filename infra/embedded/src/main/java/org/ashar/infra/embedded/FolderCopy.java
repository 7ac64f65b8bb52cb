package org.ashar.infra.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies a folder that somebody may be writing to. */
public final class FolderCopy {

	private FolderCopy() {
	}

	/**
	 * Copies what is wanted into a folder of the same name within {@code target}; a file
	 * that goes away meanwhile is left out.
	 * @param first these before all others: what they say must not be newer than the rest
	 */
	public static void copy(Path folder, Path target, Predicate<Path> first, Predicate<Path> wanted) {
		try (Stream<Path> walk = Files.walk(folder)) {
			List<Path> files = walk.filter(Files::isRegularFile).filter(wanted).toList();
			for (Path file : Stream.concat(files.stream().filter(first), files.stream().filter(Predicate.not(first)))
				.toList()) {
				copy(file, target.resolve(folder.getFileName()).resolve(folder.relativize(file)));
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void copy(Path file, Path copy) throws IOException {
		Files.createDirectories(copy.getParent());
		try {
			Files.copy(file, copy);
		}
		catch (NoSuchFileException e) {
			// Removed by its owner between the look and the copy: not part of the data
			// any
			// more.
			Files.deleteIfExists(copy);
		}
	}

}
