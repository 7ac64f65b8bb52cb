package org.ashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The data folder of one installation: who uses it, where it can be reached, and what was
 * done to it.
 */
final class Instance implements AutoCloseable {

	/** The file that says how the data are laid out. */
	static final String LAYOUT = "layout.txt";

	/* Goes up when an older Ashar could not go on with what this one has written. */
	private static final int NEWEST_LAYOUT = 1;

	private final Path folder;

	private final FileChannel channel;

	private Instance(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/** Takes the folder for this process. */
	static Instance open(Path folder) {
		try {
			Files.createDirectories(folder.resolve("logs"));
			FileChannel channel = FileChannel.open(folder.resolve("running.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				channel.close();
				throw new CannotRun(
						"The data folder " + folder + " is in use by another Ashar; stop it or choose --data DIR.");
			}
			Instance instance = new Instance(folder, channel);
			instance.checkLayout();
			return instance;
		}
		catch (IOException ex) {
			throw new CannotRun("The data folder " + folder + " cannot be used: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Where the running installation can be reached: portal and mailbox, or null when
	 * none runs or its mail is real.
	 */
	static @Nullable List<URI> reach(Path folder) {
		try {
			Path file = folder.resolve("running.txt");
			return Files.exists(file) ? Files.readAllLines(file).stream().map(URI::create).toList() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void checkLayout() throws IOException {
		Path file = this.folder.resolve(LAYOUT);
		if (!Files.exists(file)) {
			write(LAYOUT, NEWEST_LAYOUT + "\n");
			return;
		}
		String layout = Files.readString(file).strip();
		if (!layout.equals(Integer.toString(NEWEST_LAYOUT))) {
			close();
			throw new CannotRun("The data folder " + this.folder + " was written by a newer Ashar (layout " + layout
					+ ", this one knows " + NEWEST_LAYOUT + "); it is left as it is.");
		}
	}

	void announce(String portal, String mailbox) {
		write("running.txt", portal + "\n" + mailbox + "\n");
	}

	boolean hasDemoWorld() {
		return Files.exists(this.folder.resolve("demo-world.txt"));
	}

	void rememberDemoWorld() {
		write("demo-world.txt", "loaded\n");
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.folder.resolve("running.txt"));
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String name, String text) {
		try {
			Files.writeString(this.folder.resolve(name), text);
		}
		catch (IOException ex) {
			throw new CannotRun("The data folder " + this.folder + " cannot be written: " + ex.getMessage(), ex);
		}
	}

}
