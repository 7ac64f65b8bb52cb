package org.ashar.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A backup: one ZIP file with the data folder as it was at one moment. It holds the keys
 * as well as what is sealed with them, so only its owner may read it.
 */
final class Archive {

	private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private final Path file;

	Archive(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/**
	 * A folder and the name under which it goes into the archive; what does not exist is
	 * left out.
	 */
	record Content(String name, Path path) {
	}

	/** Writes it whole or not at all. */
	void write(List<Content> contents) {
		Path part = this.file.resolveSibling(this.file.getFileName() + ".part");
		try {
			if (Files.exists(this.file)) {
				throw new CannotRun(this.file + " exists already; a backup overwrites nothing.");
			}
			Files.deleteIfExists(part);
			try (OutputStream out = Files.newOutputStream(create(part));
					ZipOutputStream zip = new ZipOutputStream(out)) {
				for (Content content : contents) {
					add(zip, content);
				}
			}
			Files.move(part, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			part.toFile().delete();
			throw new CannotRun("The backup cannot be written to " + this.file + ": " + ex.getMessage(), ex);
		}
	}

	/** Unpacks it into a folder that is empty or does not exist. */
	void read(Path folder) {
		try (InputStream in = Files.newInputStream(this.file); ZipInputStream zip = new ZipInputStream(in)) {
			if (isInUse(folder)) {
				throw new CannotRun(folder + " is not empty; choose another folder with --data DIR.");
			}
			boolean empty = true;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				unpack(zip, entry.getName(), folder);
				empty = false;
			}
			if (empty) {
				throw new CannotRun(this.file + " is no backup of Ashar.");
			}
		}
		catch (IOException ex) {
			throw new CannotRun("The backup " + this.file + " cannot be restored to " + folder + ": " + ex.getMessage(),
					ex);
		}
	}

	private static void unpack(ZipInputStream zip, String name, Path folder) throws IOException {
		Path target = folder.resolve(name).normalize();
		if (!target.startsWith(folder)) {
			throw new IOException("an entry that leads out of the folder");
		}
		Files.createDirectories(target.getParent());
		try {
			Files.copy(zip, create(target), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (FileAlreadyExistsException ex) {
			throw new IOException("an entry that stands in it twice", ex);
		}
	}

	private static boolean isInUse(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return false;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isPresent();
		}
	}

	private static void add(ZipOutputStream zip, Content content) throws IOException {
		if (!Files.exists(content.path())) {
			return;
		}
		try (Stream<Path> files = Files.walk(content.path())) {
			files.filter(Files::isRegularFile).forEach((file) -> {
				try {
					String inside = content.path().relativize(file).toString();
					zip.putNextEntry(new ZipEntry(inside.isEmpty() ? content.name() : content.name() + "/" + inside));
					Files.copy(file, zip);
					zip.closeEntry();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static Path create(Path file) throws IOException {
		return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
				? Files.createFile(file, OWNER_ONLY) : Files.createFile(file);
	}

}
