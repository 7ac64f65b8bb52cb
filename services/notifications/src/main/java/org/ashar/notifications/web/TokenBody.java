package org.ashar.notifications.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The token of a letter's link. */
record TokenBody(@NotNull @Size(min = 1, max = 300) String token) {

	/** Tokens are not for logs. */
	@Override
	public String toString() {
		return "TokenBody[…]";
	}
}
