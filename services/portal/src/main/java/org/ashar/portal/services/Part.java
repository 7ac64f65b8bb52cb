package org.ashar.portal.services;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page that one service answers for. Where the service is away the page says
 * so in that place and stands.
 *
 * @param value what the service said, or null when it is away
 */
public record Part<T>(@Nullable T value) {

	/** Asks the service; any refusal by it goes up to the page. */
	public static <T> Part<T> of(Supplier<T> question) {
		try {
			return new Part<>(question.get());
		}
		catch (ServiceAwayException ex) {
			return new Part<>(null);
		}
	}

	public boolean away() {
		return this.value == null;
	}

}
