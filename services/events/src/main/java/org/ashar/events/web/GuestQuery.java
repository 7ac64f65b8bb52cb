package org.ashar.events.web;

import org.ashar.events.registration.GuestFilter;
import org.ashar.events.registration.RegistrationState;
import org.ashar.infra.platform.language.SingleLine;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations are wanted; all of it has to hold.
 *
 * @param q beginnings of words of name, address and affiliation
 * @param arrived whether they were seen at the door
 * @param first whether the organizer lets them go first
 * @param approval whether the organizer has to look at them
 * @param question id of a question to which something was answered
 * @param answer what was answered to it, where few answers are possible
 */
record GuestQuery(@SingleLine(max = 100) @Nullable String q, @CodeOf(RegistrationState.class) @Nullable String state,
		@Slug @Nullable String group, @Nullable Boolean arrived, @Nullable Boolean first, @Nullable Boolean approval,
		@Slug @Nullable String question, @SingleLine(max = 200) @Nullable String answer) {

	GuestFilter filter() {
		return new GuestFilter(q, Codes.optional(RegistrationState.class, state), group, arrived, first, approval,
				question, answer);
	}

	/** Whom somebody looks for is not for logs. */
	@Override
	public String toString() {
		return "GuestQuery[…]";
	}
}
