package org.ashar.infra.platform.outbox;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Sends what waits in the outboxes. Woken by each save, and by itself every second to
 * find what a crash or a broker that was away has left. One thread per service, so an
 * aggregate is never sent by two of them at once.
 */
final class Relay implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Relay.class);

	private static final Duration SWEEP = Duration.ofSeconds(1);

	private static final int BATCH = 200;

	private final Shipment shipment;

	private final Set<String> collections = new CopyOnWriteArraySet<>();

	/* Bounded: what does not fit is found by the next sweep. */
	private final BlockingQueue<Waiting> woken = new LinkedBlockingQueue<>(10_000);

	private volatile boolean running;

	private volatile Thread thread = Thread.currentThread();

	Relay(Shipment shipment) {
		this.shipment = shipment;
	}

	void serve(String collection) {
		this.collections.add(collection);
	}

	Set<String> collections() {
		return Set.copyOf(this.collections);
	}

	void wake(String collection, Object id) {
		this.woken.offer(new Waiting(collection, id));
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
	}

	@Override
	public void stop() {
		this.running = false;
		this.thread.interrupt();
		try {
			this.thread.join(Duration.ofSeconds(5));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void work() {
		long swept = 0;
		while (this.running) {
			try {
				Set<Waiting> batch = woken(SWEEP);
				if (System.nanoTime() - swept >= SWEEP.toNanos()) {
					swept = System.nanoTime();
					int room = BATCH - batch.size();
					for (String collection : this.collections) {
						batch.addAll(this.shipment.waiting(collection, Math.max(1, room)));
					}
				}
				this.shipment.send(List.copyOf(batch));
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (!this.running) {
					return;
				}
				logger.warn("Messages wait in the outbox: {}", ex.toString());
			}
		}
	}

	private Set<Waiting> woken(Duration patience) throws InterruptedException {
		Set<Waiting> batch = new LinkedHashSet<>();
		Waiting first = this.woken.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
		if (first != null) {
			batch.add(first);
			this.woken.drainTo(batch, BATCH - 1);
		}
		return batch;
	}

	/** An aggregate whose outbox is not empty. */
	record Waiting(String collection, Object id) {
	}

}
