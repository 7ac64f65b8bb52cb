package org.ashar.infra.embedded.store.index;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs of positions, each found only when it is asked for. A stream would read ahead
 * where one run follows another.
 */
final class Positions implements Iterator<Position> {

	private final Supplier<@Nullable Position> step;

	private @Nullable Position next;

	/** {@code step} finds the next one, or null at the end. */
	private Positions(Supplier<@Nullable Position> step) {
		this.step = step;
	}

	static Iterator<Position> chained(Iterator<Iterator<Position>> runs) {
		return chained(runs, Function.identity());
	}

	/** One run after another; each is opened when the one before is at its end. */
	static <T> Iterator<Position> chained(Iterator<T> sources, Function<T, Iterator<Position>> open) {
		return new Positions(new Supplier<>() {

			private @Nullable Iterator<Position> run;

			@Override
			public @Nullable Position get() {
				while ((run == null || !run.hasNext()) && sources.hasNext()) {
					run = open.apply(sources.next());
				}
				return run != null && run.hasNext() ? run.next() : null;
			}
		});
	}

	/** Each position the first time it comes. */
	static Iterator<Position> once(Iterator<Position> all) {
		Set<Position> seen = new HashSet<>();
		return new Positions(() -> {
			while (all.hasNext()) {
				Position candidate = all.next();
				if (seen.add(candidate)) {
					return candidate;
				}
			}
			return null;
		});
	}

	@Override
	public boolean hasNext() {
		if (next == null) {
			next = step.get();
		}
		return next != null;
	}

	@Override
	public Position next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		Position found = next;
		next = null;
		return found;
	}

}
