package org.ashar.events.registration;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * What one of those in the queue before a seat book wants done to it, and what came of
 * it. Only whoever is at the book touches it.
 */
final class Wish<T> {

	private final @Nullable RegistrationId registration;

	private final BiFunction<SeatBook, @Nullable Standing, T> change;

	private @Nullable T result;

	private @Nullable RuntimeException refusal;

	private boolean over;

	/** The change is shown how the registration stands, if there is one. */
	Wish(@Nullable RegistrationId registration, BiFunction<SeatBook, @Nullable Standing, T> change) {
		this.registration = registration;
		this.change = change;
	}

	@Nullable RegistrationId registration() {
		return registration;
	}

	/** May be done again, on a book that was read anew. */
	void change(SeatBook book, Map<RegistrationId, Standing> standings) {
		refusal = null;
		try {
			result = change.apply(book, registration == null ? null : standings.get(registration));
		}
		catch (RuntimeException refused) {
			refusal = refused;
		}
	}

	/** The book is stored with it. */
	void stored() {
		over = true;
	}

	/** The book is not stored. */
	void refused(RuntimeException why) {
		refusal = why;
		over = true;
	}

	boolean isOver() {
		return over;
	}

	/**
	 * @throws RuntimeException why it was not done
	 */
	T result() {
		if (refusal != null) {
			throw refusal;
		}
		return Objects.requireNonNull(result);
	}

}
