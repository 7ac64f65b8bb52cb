package org.ashar.infra.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.faults.cluster.Cluster;
import org.ashar.infra.bench.faults.cluster.Fault;
import org.ashar.infra.bench.faults.cluster.Proxy;
import org.ashar.infra.bench.faults.cluster.Schedule;
import org.ashar.infra.bench.faults.cluster.Strike;
import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Sample;

/**
 * Does what the schedule says. Who was struck is not struck again before it can work;
 * several may be down at the same time.
 */
final class Striker {

	private static final long RECOVERED_WITHIN = TimeUnit.MINUTES.toNanos(4);

	private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(100);

	private final Cluster cluster;

	private final Ledger ledger;

	/* On a slow machine rather fewer faults than a run without an end. */
	private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

	private final List<Double> recoveries = new ArrayList<>();

	private int struck;

	Striker(Cluster cluster, Ledger ledger) {
		this.cluster = cluster;
		this.ledger = ledger;
	}

	/** Returns when all is whole again. */
	void run(Schedule schedule) {
		long began = System.nanoTime();
		try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Strike strike : schedule.strikes()) {
				LockSupport.parkNanos(began + TimeUnit.MILLISECONDS.toNanos(strike.atMillis()) - System.nanoTime());
				awaitReady(strike.target());
				if (System.nanoTime() - began > LONGEST) {
					break;
				}
				this.ledger.add(new Entry.Note(strike.toString()));
				strike(strike, watchers);
				this.struck++;
			}
		}
		Cluster.TARGETS.forEach(this::awaitReady);
	}

	/** How many faults there were besides kills. */
	int others() {
		return this.struck - kills();
	}

	/** How many kills there were. */
	synchronized int kills() {
		return this.recoveries.size();
	}

	/** Seconds from each kill until the same process could work again. */
	synchronized Sample recoveries() {
		return Sample.of(List.copyOf(this.recoveries));
	}

	private void strike(Strike strike, ExecutorService watchers) {
		String target = strike.target();
		Proxy line = this.cluster.proxy(target);
		switch (strike.fault()) {
			case Fault.Kill _ -> {
				long killed = System.nanoTime();
				this.cluster.kill(target);
				watchers.execute(() -> recovered(target, killed));
			}
			case Fault.Freeze freeze -> watchers.execute(() -> freeze(target, freeze.millis()));
			case Fault.Slow slow -> {
				line.slow(slow.delay());
				healAfter(line, slow.millis(), watchers);
			}
			case Fault.Cut cut -> {
				line.cutAfter(cut.bytes());
				healAfter(line, cut.millis(), watchers);
			}
			case Fault.LoseAnswer lost -> {
				line.loseAnswers(true);
				healAfter(line, lost.millis(), watchers);
			}
			case Fault.HalfClose _ -> line.halfClose();
		}
	}

	private void recovered(String target, long killed) {
		awaitReady(target);
		double seconds = (System.nanoTime() - killed) / 1e9;
		this.ledger.add(new Entry.Note("%s works again after %.1f s".formatted(target, seconds)));
		synchronized (this) {
			this.recoveries.add(seconds);
		}
	}

	private void freeze(String target, int millis) {
		long pid = this.cluster.pid(target);
		this.cluster.signal(pid, "STOP");
		pause(millis);
		this.cluster.signal(pid, "CONT");
	}

	private static void healAfter(Proxy line, int millis, ExecutorService watchers) {
		watchers.execute(() -> {
			pause(millis);
			line.heal();
		});
	}

	private void awaitReady(String target) {
		long deadline = System.nanoTime() + RECOVERED_WITHIN;
		while (!this.cluster.isReady(target)) {
			if (System.nanoTime() > deadline) {
				throw new MissException(target + " does not come back");
			}
			LockSupport.parkNanos(LOOK);
		}
	}

	private static void pause(int millis) {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
		while (System.nanoTime() < end) {
			LockSupport.parkNanos(end - System.nanoTime());
		}
	}

}
