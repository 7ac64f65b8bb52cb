package org.ashar.infra.platform.http;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks behind an exception for the one that says what happened. */
final class Causes {

	/** More links than any library makes; a chain may lead back into itself. */
	private static final int DEEPEST = 20;

	private Causes() {
	}

	/** The first of this type in the chain, beginning with the exception itself. */
	static <T> Optional<T> find(Throwable exception, Class<T> type) {
		return chain(exception).filter(type::isInstance).map(type::cast).findFirst();
	}

	static Stream<Throwable> chain(Throwable exception) {
		return Stream.<Throwable>iterate(exception, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
	}

}
