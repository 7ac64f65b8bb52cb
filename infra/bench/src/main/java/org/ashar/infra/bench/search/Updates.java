package org.ashar.infra.bench.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes records at a steady pace until it is closed; what is asked for stays in them.
 */
final class Updates implements AutoCloseable {

	static final int A_SECOND = 50;

	private final Topic topic;

	private final Records records;

	private final Map<Integer, Long> sequences = new HashMap<>();

	private final Thread thread;

	private volatile boolean open = true;

	private volatile long told;

	Updates(Topic topic, Records records) {
		this.topic = topic;
		this.records = records;
		this.thread = Thread.ofPlatform().daemon().start(this::work);
	}

	/** How many so far. */
	long told() {
		return this.told;
	}

	@Override
	public void close() {
		this.open = false;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.topic.flush();
	}

	private void work() {
		Random random = new Random();
		long began = System.nanoTime();
		while (this.open) {
			int number = random.nextInt(this.records.size());
			this.topic.tell(this.records.record(number), this.sequences.merge(number, 2L, (seen, two) -> seen + 1));
			this.told++;
			LockSupport.parkNanos(began + this.told * 1_000_000_000L / A_SECOND - System.nanoTime());
		}
	}

}
