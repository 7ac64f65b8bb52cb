package org.ashar.events.web;

import org.ashar.events.reference.Coded;
import org.jspecify.annotations.Nullable;

/** Codes of a request that were checked already. */
final class Codes {

	private Codes() {
	}

	static <E extends Enum<E> & Coded> @Nullable E optional(Class<E> list, @Nullable String code) {
		return code == null ? null : Coded.require(list, code);
	}

}
