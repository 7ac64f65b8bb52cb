package org.ashar.events.checkin;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who came without having registered. Sealed wherever it lies.
 *
 * @param category notation of a stakeholder group
 */
public record WalkIn(String name, @Nullable String category) {

	/** A person is not for logs. */
	@Override
	public String toString() {
		return "WalkIn[…]";
	}

}
