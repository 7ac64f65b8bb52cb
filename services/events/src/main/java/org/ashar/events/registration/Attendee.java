package org.ashar.events.registration;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to come. Never printed; sealed wherever it lies.
 *
 * @param affiliation the organization for which she comes, in her own words
 * @param needs what she needs in order to take part: interpretation, access, food
 */
public record Attendee(EmailAddress email, String name, @Nullable String affiliation, @Nullable String needs) {

	@Override
	public String toString() {
		return "Attendee[…]";
	}
}
