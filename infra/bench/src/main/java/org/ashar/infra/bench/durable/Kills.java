package org.ashar.infra.bench.durable;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.Sample;

/** Store and broker in one JVM that is killed again and again at random moments. */
final class Kills {

	private static final int SHORTEST_MILLIS = 500;

	private static final int LONGEST_MILLIS = 4_000;

	private final Path home;

	private final Path data;

	private final Random random;

	private final Clients clients;

	private final Records records = new Records();

	private Sample recovery = new Sample();

	private long writes;

	private boolean begun;

	Kills(Path home, Path data, long seed) {
		this.home = home;
		this.data = data;
		this.random = new Random(seed);
		this.clients = new Clients(seed);
	}

	/** Grows to so many documents and kills so often; what is lost ends it. */
	Kills killed(int documents, int times) {
		for (int kill = 0; kill < times; kill++) {
			try (Stored stored = checked()) {
				this.clients.grow(stored.documents(), documents);
				writeUntilKilled(stored);
			}
		}
		return this;
	}

	/** Starts what is there and compares it with what was acknowledged. */
	Stored checked() {
		Stored stored = Stored.withBroker(this.home, this.data);
		if (this.begun) {
			this.recovery.add(stored.readySeconds());
			this.records.check(stored.brokerPort());
		}
		else {
			this.records.begin(stored.brokerPort());
		}
		this.begun = true;
		this.clients.check(stored.documents());
		return stored;
	}

	private void writeUntilKilled(Stored stored) {
		AtomicBoolean killed = new AtomicBoolean();
		long moment = System.nanoTime() + this.random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS) * 1_000_000L;
		var sender = beside(() -> this.records.send(stored.brokerPort(), killed));
		var killer = beside(() -> {
			LockSupport.parkNanos(moment - System.nanoTime());
			stored.kill();
			killed.set(true);
		});
		this.writes += this.clients.untilKilled(stored.documents());
		killer.join();
		sender.join();
	}

	private static CompletableFuture<Void> beside(Runnable work) {
		return CompletableFuture.runAsync(work, Thread.ofPlatform()::start);
	}

	/** Seconds from each start to the first answer, since they were last asked for. */
	Sample takeRecovery() {
		Sample taken = this.recovery;
		this.recovery = new Sample();
		return taken;
	}

	/** How many writes were acknowledged between the kills. */
	long writes() {
		return this.writes;
	}

	/** How many messages were. */
	long messages() {
		return this.records.total();
	}

}
