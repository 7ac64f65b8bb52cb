package org.ashar.infra.bench.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The history: a file to which lines are only added, each looked at by all checkers as it
 * comes.
 */
public final class Ledger implements AutoCloseable {

	private final Checks checks = new Checks();

	private final Writer file;

	/** In a new file. */
	public Ledger(Path file) {
		try {
			this.file = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds a line. */
	public synchronized void add(Entry entry) {
		this.checks.see(entry);
		try {
			this.file.write(this.checks.position() + " " + System.currentTimeMillis() + " " + entry + "\n");
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many lines there are. */
	public synchronized long position() {
		return this.checks.position();
	}

	/** What must never be, and was, after the name of the checker. */
	public synchronized List<String> findings() {
		return this.checks.findings();
	}

	/** What is not there yet, after the name of the checker. */
	public synchronized List<String> missing() {
		return this.checks.missing();
	}

	/** How many steps were asked for of which nobody knows what became of them. */
	public synchronized int unknown() {
		return this.checks.unknown();
	}

	/** How many messages came more than once. */
	public synchronized long repeated() {
		return this.checks.repeated();
	}

	@Override
	public synchronized void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
