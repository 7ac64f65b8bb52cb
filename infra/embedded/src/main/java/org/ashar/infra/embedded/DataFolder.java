package org.ashar.infra.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything, locked against a second process for as long as this
 * one lives.
 */
final class DataFolder implements AutoCloseable {

	/** Below this a broker or a store would stop in the middle of its work. */
	private static final long LEAST_FREE_BYTES = 64L << 20;

	private final Path path;

	private final FileChannel lockFile;

	private DataFolder(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/**
	 * Makes the folder if it is missing; one clear line if it is in use, cannot be
	 * written or lies on a full disk.
	 */
	static DataFolder open(Path path) {
		try {
			Files.createDirectories(path);
			long free = Files.getFileStore(path).getUsableSpace();
			if (free < LEAST_FREE_BYTES) {
				throw new CannotStart("The disk is full: " + (free >> 20) + " MB are free at " + path + ", at least "
						+ (LEAST_FREE_BYTES >> 20) + " MB are needed");
			}
			return new DataFolder(path, locked(path));
		}
		catch (IOException e) {
			throw new CannotStart("The data folder " + path + " cannot be used: " + e, e);
		}
	}

	/** A folder inside, made if it is missing. */
	Path folder(String name) {
		Path folder = path.resolve(name);
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException e) {
			throw new CannotStart("The data folder " + folder + " cannot be used: " + e, e);
		}
	}

	/** The same without anything in it. */
	Path emptyFolder(String name) {
		Path folder = path.resolve(name);
		try {
			if (Files.exists(folder)) {
				try (Stream<Path> files = Files.walk(folder)) {
					files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
				}
			}
			return Files.createDirectories(folder);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static FileChannel locked(Path path) throws IOException {
		FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			String holder = Files.readString(path.resolve("lock")).strip();
			channel.close();
			throw new CannotStart("The data folder " + path + " is in use by process " + holder);
		}
		channel.truncate(0)
			.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
		return channel;
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException e) {
			// The same process holds it: for the caller that is the same as any other
			// holder.
			return null;
		}
	}

	@Override
	public void close() {
		try {
			lockFile.close();
		}
		catch (IOException e) {
			throw new IllegalStateException("The lock of " + path + " cannot be released", e);
		}
	}

}
