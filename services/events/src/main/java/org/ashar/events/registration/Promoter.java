package org.ashar.events.registration;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.ashar.events.agenda.EventId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Offers every seat that becomes free, for whatever reason, to who has waited longest and
 * may have it.
 * <p>
 * Nobody is skipped: who has a queue number and does not have it in writing gets it
 * first. After that everybody with a number up to the book's tail stands in the
 * registrations, so the least number found there is the least there is.
 */
@Component
class Promoter {

	private static final Logger LOGGER = LoggerFactory.getLogger(Promoter.class);

	private final SeatBooks books;

	private final Registrations registrations;

	private final Usher usher;

	private final Executor applicationTaskExecutor;

	private final Map<EventId, Lock> lines = new ConcurrentHashMap<>();

	Promoter(SeatBooks books, Registrations registrations, Usher usher, Executor applicationTaskExecutor) {
		this.books = books;
		this.registrations = registrations;
		this.usher = usher;
		this.applicationTaskExecutor = applicationTaskExecutor;
	}

	/**
	 * Serves the queue of an event at once, but whoever has freed the seats does not wait
	 * for that: there may be hundreds. What fails is left to the next round.
	 */
	void wake(EventId event) {
		applicationTaskExecutor.execute(() -> {
			try {
				serve(event);
			}
			catch (RuntimeException failed) {
				LOGGER.warn("The queue of event {} waits for the next round: {}", event.value(), failed.toString());
			}
		});
	}

	/** Serves the queue of an event as long as there is a seat for somebody in it. */
	void serve(EventId event) {
		if (books.find(event).filter(Promoter::hasWork).isEmpty()) {
			return;
		}
		Lock line = lines.computeIfAbsent(event, _ -> new ReentrantLock());
		line.lock();
		try {
			while (serveNext(event)) {
				Thread.onSpinWait();
			}
		}
		finally {
			line.unlock();
		}
	}

	/** Takes the remaining steps of all who are half-way; then nobody is. */
	void settle(EventId event) {
		books.catchUp(event);
		books.find(event).ifPresent(book -> book.claims().forEach(claim -> usher.finish(event, claim)));
	}

	private static boolean hasWork(SeatBook book) {
		return !book.served().isEmpty();
	}

	/** False when there is nobody to serve. */
	private boolean serveNext(EventId event) {
		SeatBook book = books.find(event).orElseThrow();
		if (!hasWork(book)) {
			return false;
		}
		if (book.claims().stream().anyMatch(claim -> claim.kind() != Claim.Kind.SEAT)) {
			settle(event);
			return true;
		}
		Optional<Registration> next = registrations.next(event, book.served());
		next.filter(found -> found.rank() <= book.tail()).ifPresent(usher::offer);
		return next.isPresent();
	}

}
