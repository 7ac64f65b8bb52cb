package org.ashar.infra.platform.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with an ISO 8601 duration, looked at every 200 ms at most; unreadable contents
 * leave the last good value.
 */
final class OffsetFile {

	private static final Logger log = LoggerFactory.getLogger(OffsetFile.class);

	private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

	private final Path file;

	private final AtomicLong nextLook;

	private volatile Duration offset = Duration.ZERO;

	private volatile String seen = "";

	OffsetFile(Path file) {
		this.file = file;
		this.nextLook = new AtomicLong(System.nanoTime() + PAUSE_NANOS);
		look();
	}

	/** The duration to add; negative for the past; zero while the file does not exist. */
	Duration current() {
		long now = System.nanoTime();
		long due = nextLook.get();
		if (now - due >= 0 && nextLook.compareAndSet(due, now + PAUSE_NANOS)) {
			look();
		}
		return offset;
	}

	// The text is compared, not the time of change: two writes within one tick of the
	// file system must both count.
	private void look() {
		String text = read();
		if (text.equals(seen)) {
			return;
		}
		seen = text;
		try {
			offset = text.isEmpty() ? Duration.ZERO : Duration.parse(text);
			log.info("The clock is shifted by {}", offset);
		}
		catch (DateTimeException malformed) {
			log.warn("The clock's offset file holds no ISO 8601 duration; the shift stays {}", offset);
		}
	}

	private String read() {
		try {
			return Files.readString(file).strip();
		}
		catch (NoSuchFileException none) {
			return "";
		}
		catch (IOException unreadable) {
			log.warn("The clock's offset file cannot be read; the shift stays {}", offset, unreadable);
			return seen;
		}
	}

}
