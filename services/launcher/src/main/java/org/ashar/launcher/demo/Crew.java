package org.ashar.launcher.demo;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Works through a list with a few hands, taking the entries in their order. */
final class Crew {

	private static final int HANDS = 6;

	private Crew() {
	}

	/** Throws what the first failing task threw; tasks not begun by then are left. */
	static <T> void each(List<T> work, Consumer<T> task) {
		Queue<T> queue = new ConcurrentLinkedQueue<>(work);
		AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int hand = 0; hand < HANDS; hand++) {
				hands.execute(() -> work(queue, task, failure));
			}
		}
		RuntimeException first = failure.get();
		if (first != null) {
			throw first;
		}
	}

	private static <T> void work(Queue<T> queue, Consumer<T> task,
			AtomicReference<@Nullable RuntimeException> failure) {
		for (T next = queue.poll(); next != null && failure.get() == null; next = queue.poll()) {
			try {
				task.accept(next);
			}
			catch (RuntimeException ex) {
				failure.compareAndSet(null, ex);
			}
		}
	}

}
