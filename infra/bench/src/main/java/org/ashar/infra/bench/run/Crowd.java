package org.ashar.infra.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Sample;

/**
 * Many who do the same, so many at once: each connection takes the next one when it has
 * an answer.
 *
 * @param seconds for all of them
 * @param millis for each of them
 */
public record Crowd(double seconds, Sample millis) {

	/** Lets all of them do it. */
	public static <T> Crowd of(List<T> people, int connections, Consumer<T> deed) {
		Queue<T> waiting = new ConcurrentLinkedQueue<>(people);
		long began = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Double> millis = new ArrayList<>();
			for (Future<List<Double>> done : threads.invokeAll(IntStream.range(0, connections)
				.<Callable<List<Double>>>mapToObj((connection) -> () -> work(waiting, deed))
				.toList())) {
				millis.addAll(done.get());
			}
			return new Crowd((System.nanoTime() - began) / 1e9, Sample.of(millis));
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof MissException miss) ? miss : new MissException("It failed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	/** How many were done in a second. */
	public double perSecond() {
		return this.millis.size() / this.seconds;
	}

	private static <T> List<Double> work(Queue<T> waiting, Consumer<T> deed) {
		List<Double> millis = new ArrayList<>();
		for (T next = waiting.poll(); next != null; next = waiting.poll()) {
			long began = System.nanoTime();
			deed.accept(next);
			millis.add((System.nanoTime() - began) / 1e6);
		}
		return millis;
	}

}
