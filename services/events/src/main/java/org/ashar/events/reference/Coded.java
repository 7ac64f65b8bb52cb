package org.ashar.events.reference;

import java.util.Optional;
import java.util.stream.Stream;

/** A member of a controlled list, known outside by its code. */
public interface Coded {

	/** The code as it stands in JSON and on the topics. */
	String code();

	/** The member with this code, if there is one. */
	static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, String code) {
		return Stream.of(list.getEnumConstants()).filter(member -> member.code().equals(code)).findFirst();
	}

	/**
	 * The member with this code; IllegalArgumentException when there is none, so check
	 * what people send before.
	 */
	static <E extends Enum<E> & Coded> E require(Class<E> list, String code) {
		return of(list, code).orElseThrow(() -> new IllegalArgumentException("No such " + list.getSimpleName()));
	}

}
