package org.ashar.infra.bench.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The history: a file to which lines are only added, each looked at by all checkers as it
 * comes.
 */
public final class Ledger implements AutoCloseable {

	private final Kept kept = new Kept();

	private final MessageOrder order = new MessageOrder();

	private final Map<String, Checker> checkers = new LinkedHashMap<>();

	private final Writer file;

	private long position;

	/** In a new file. */
	public Ledger(Path file) {
		List.of(this.kept, new Seats(), new QueueOrder(), this.order, new Copies(), new Rebuilt())
			.forEach((checker) -> this.checkers.put(checker.getClass().getSimpleName(), checker));
		try {
			this.file = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds a line. */
	public synchronized void add(Entry entry) {
		this.position++;
		try {
			this.file.write(this.position + " " + System.currentTimeMillis() + " " + entry + "\n");
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.checkers.values().forEach((checker) -> checker.see(this.position, entry));
	}

	/** How many lines there are. */
	public synchronized long position() {
		return this.position;
	}

	/** How many steps were asked for of which nobody knows what became of them. */
	public synchronized int unknown() {
		return this.kept.unknown();
	}

	/** How many messages came more than once. */
	public synchronized long repeated() {
		return this.order.repeated();
	}

	/** What must never be, and was, by the name of the checker. */
	public List<String> findings() {
		return all(Checker::findings);
	}

	/** What is not there yet, by the name of the checker. */
	public List<String> missing() {
		return all(Checker::missing);
	}

	private synchronized List<String> all(Function<Checker, List<String>> kind) {
		List<String> all = new ArrayList<>();
		this.checkers.forEach((name, checker) -> kind.apply(checker).forEach((one) -> all.add(name + ": " + one)));
		return all;
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
