package org.ashar.events.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Those who wait for the book of an event, and which of them is at it. Only he touches
 * the book that the last one has left.
 */
final class Line {

	private final Lock lock = new ReentrantLock(true);

	private final Queue<Wish<?>> waiting = new ConcurrentLinkedQueue<>();

	private @Nullable SeatBook book;

	Lock lock() {
		return lock;
	}

	void add(Wish<?> wish) {
		waiting.add(wish);
	}

	boolean isAnybodyWaiting() {
		return !waiting.isEmpty();
	}

	/** Whatever goes wrong with it, it is not used again. */
	Optional<SeatBook> takeBook() {
		Optional<SeatBook> left = Optional.ofNullable(book);
		book = null;
		return left;
	}

	void leaveBook(SeatBook stored) {
		book = stored;
	}

	List<Wish<?>> next(int most) {
		List<Wish<?>> next = new ArrayList<>();
		for (Wish<?> wish = waiting.poll(); wish != null; wish = next.size() < most ? waiting.poll() : null) {
			next.add(wish);
		}
		return next;
	}

}
