package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of an aggregate that are not yet written, and the count of those that are. A
 * field named {@code outbox} of every aggregate: what is pending is pushed in the same
 * conditional write as the state, so neither is without the other.
 */
public final class Outbox {

	private long written;

	private int pending;

	private long pendingBytes;

	private final List<Entry> fresh = new ArrayList<>();

	/** The outbox of an aggregate that has just been made. */
	public Outbox() {
		this(0, 0, 0);
	}

	Outbox(long written, int pending, long pendingBytes) {
		this.written = written;
		this.pending = pending;
		this.pendingBytes = pendingBytes;
	}

	/** Records a fact; it is sent once the aggregate is saved. */
	public void add(Object fact, Author author, Instant at) {
		this.fresh.add(new Entry(fact, author, at));
	}

	/** The facts added since the aggregate was made or loaded, oldest first. */
	public List<Object> facts() {
		return this.fresh.stream().map(Entry::fact).toList();
	}

	/** Sequence of the newest fact, 0 when there is none yet. */
	public long sequence() {
		return this.written + this.fresh.size();
	}

	long written() {
		return this.written;
	}

	int pending() {
		return this.pending;
	}

	long pendingBytes() {
		return this.pendingBytes;
	}

	List<Entry> fresh() {
		return List.copyOf(this.fresh);
	}

	/** The fresh facts are in the store now. */
	void written(int messages, long bytes) {
		this.written = sequence();
		this.pending += messages;
		this.pendingBytes += bytes;
		this.fresh.clear();
	}

	record Entry(Object fact, Author author, Instant at) {
	}

}
