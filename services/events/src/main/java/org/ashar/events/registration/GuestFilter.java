package org.ashar.events.registration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which registrations of an event are wanted: those of which all of it holds; null asks
 * nothing.
 *
 * @param text beginnings of words of name, address and affiliation
 * @param arrived whether a scan at the door counts
 * @param first whether the organizer lets them go first
 * @param approval whether the organizer has to look at them
 * @param question the id of a question that was answered
 * @param answer what was answered to it
 */
public record GuestFilter(@Nullable String text, @Nullable RegistrationState state, @Nullable String group,
		@Nullable Boolean arrived, @Nullable Boolean first, @Nullable Boolean approval, @Nullable String question,
		@Nullable String answer) {

	/** Everybody. */
	public static final GuestFilter ALL = new GuestFilter(null, null, null, null, null, null, null, null);

	/** Those who stand so, and of this group, if one is named. */
	public static GuestFilter of(@Nullable RegistrationState state, @Nullable String group) {
		return new GuestFilter(null, state, group, null, null, null, null, null);
	}

	/** The beginnings of words that somebody has typed. */
	List<String> typed() {
		return List.copyOf(Words.of(text));
	}

	/** What was typed or answered is not for logs. */
	@Override
	public String toString() {
		return "GuestFilter[…]";
	}
}
