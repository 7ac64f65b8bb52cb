package org.ashar.infra.embedded.mailbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of {@code .eml} files whose names sort by arrival; each is forced to the disk
 * before it is answered for.
 */
final class Letters {

	/** The newest so many letters are kept. */
	static final int MOST = 5_000;

	private static final Pattern NAME = Pattern.compile("(\\d{10}-\\d{13})\\.eml");

	private final Path folder;

	private final NavigableSet<String> ids = new ConcurrentSkipListSet<>();

	private final AtomicLong last = new AtomicLong();

	private Letters(Path folder) {
		this.folder = folder;
	}

	/** Reads the names only; what a kill left half written is removed. */
	static Letters open(Path folder) throws IOException {
		Letters letters = new Letters(folder);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				var name = NAME.matcher(file.getFileName().toString());
				if (name.matches()) {
					letters.ids.add(name.group(1));
				}
				else if (file.toString().endsWith(".part")) {
					Files.deleteIfExists(file);
				}
			}
		}
		if (!letters.ids.isEmpty()) {
			letters.last.set(Long.parseLong(letters.ids.last().substring(0, 10)));
		}
		return letters;
	}

	/** Returns the id under which the letter can be read, when it is on the disk. */
	String keep(Envelope envelope, byte[] body) throws IOException {
		// Wall-clock time on purpose: this is when the letter came, whatever the
		// services' shifted clock says.
		Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
		String id = "%010d-%013d".formatted(last.incrementAndGet(), now.toEpochMilli());
		Path part = folder.resolve(id + ".part");
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			write(channel, trace(envelope, now));
			write(channel, body);
			channel.force(true);
		}
		Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
		forceFolder();
		ids.add(id);
		while (ids.size() > MOST) {
			remove(List.of(ids.first()));
		}
		return id;
	}

	/** The newest first. */
	List<String> newestFirst() {
		return new ArrayList<>(ids.descendingSet());
	}

	/** When the letter came. */
	static Instant arrival(String id) {
		return Instant.ofEpochMilli(Long.parseLong(id.substring(11)));
	}

	/**
	 * The bytes as they came, with the trace lines above them; empty if there is no such
	 * letter.
	 */
	Optional<byte[]> read(String id) throws IOException {
		if (!ids.contains(id)) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readAllBytes(file(id)));
		}
		catch (NoSuchFileException e) {
			// Removed between the two lines.
			return Optional.empty();
		}
	}

	/** Unknown ids are passed over. */
	void remove(Collection<String> gone) throws IOException {
		for (String id : gone) {
			if (ids.remove(id)) {
				Files.deleteIfExists(file(id));
			}
		}
	}

	private static byte[] trace(Envelope envelope, Instant now) {
		StringBuilder lines = new StringBuilder("Return-Path: <" + envelope.sender() + ">\r\n");
		envelope.recipients().forEach(to -> lines.append("Delivered-To: ").append(to).append("\r\n"));
		lines.append("Received: from ")
			.append(envelope.client().replaceAll("[^A-Za-z0-9.:\\[\\]-]", "?"))
			.append("\r\n\tby localhost (Ashar mail catcher) with ESMTP;\r\n\t")
			.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
			.append("\r\n");
		return lines.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void write(FileChannel channel, byte[] bytes) throws IOException {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	/** The name of a new file is on the disk only when its folder is. */
	private void forceFolder() throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	private Path file(String id) {
		return folder.resolve(id + ".eml");
	}

}
