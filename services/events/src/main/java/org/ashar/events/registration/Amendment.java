package org.ashar.events.registration;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about herself from now on.
 *
 * @param answers null when they stay as they are
 * @param consents the texts to which she agrees, null when that stays as it is
 */
public record Amendment(String name, @Nullable String affiliation, @Nullable String needs, @Nullable Answers answers,
		@Nullable Set<String> consents) {

	/** Whether she answers or agrees anew. */
	boolean replies() {
		return answers != null || consents != null;
	}

	/** As it would have been written from the beginning. */
	Application of(Registration registration) {
		Attendee attendee = new Attendee(registration.attendee().email(), name, affiliation, needs);
		Set<String> agreed = consents == null
				? Set.copyOf(registration.consents().stream().map(Consent::id).distinct().toList()) : consents;
		return new Application(attendee, registration.language(), registration.stakeholderGroup().orElse(null),
				answers == null ? registration.answers() : answers, agreed);
	}

	@Override
	public String toString() {
		return "Amendment[…]";
	}
}
