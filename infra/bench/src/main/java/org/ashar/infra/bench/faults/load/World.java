package org.ashar.infra.bench.faults.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.history.Mark;

/**
 * What everybody in it knows.
 *
 * @param owner a program that keeps organizations and owns the one that holds all else
 * @param office a program of those who verify and publish
 * @param organization that holds activities and events
 * @param chains subjects of the recommendations that are public
 * @param ending whether nobody begins anything any more
 * @param failures where somebody could not go on
 */
public record World(Client client, Post post, Ledger ledger, Robot owner, Robot office, String organization,
		AtomicInteger numbers, Map<String, Meeting> meetings, Map<String, String> records, Set<String> chains,
		Set<String> readers, AtomicBoolean ending, Queue<RuntimeException> failures) {

	/** What readers can follow. */
	public static final List<String> TOPICS = List.of("siege-roads", "siege-water", "siege-schools");

	/* How long somebody tries to get a thing done. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(400);

	World(Client client, Post post, Ledger ledger, Robot owner, Robot office, String organization) {
		this(client, post, ledger, owner, office, organization, new AtomicInteger(), new ConcurrentHashMap<>(),
				new ConcurrentHashMap<>(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(),
				new AtomicBoolean(), new ConcurrentLinkedQueue<>());
	}

	/** Somebody does something; what she cannot go on after is kept. */
	void attempt(Runnable deed) {
		try {
			deed.run();
		}
		catch (RuntimeException ex) {
			this.failures.add(ex);
		}
	}

	/** A subject that nobody has worked on. */
	Mark fresh(String kind) {
		return new Mark(kind + this.numbers.incrementAndGet(), 0);
	}

	static long deadline() {
		return System.nanoTime() + PATIENCE.toNanos();
	}

	static void pause() {
		LockSupport.parkNanos(PAUSE.toNanos());
	}

	/**
	 * An event and the addresses of those who were about to register.
	 */
	public record Meeting(int capacity, Set<String> guests) {
	}

}
