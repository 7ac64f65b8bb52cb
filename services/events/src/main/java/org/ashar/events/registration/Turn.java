package org.ashar.events.registration;

/**
 * The registration for which an attendance is claimed. Whoever comes back after leaving
 * gets the next turn.
 *
 * @param attendance the fingerprint of attendee and event
 * @param number how many turns there were before
 * @param isFresh whether the attendance was claimed in this moment: then there cannot be
 * a registration yet
 */
record Turn(String attendance, RegistrationId registration, int number, boolean isFresh) {

	Turn(String attendance, RegistrationId registration, int number) {
		this(attendance, registration, number, false);
	}

	Turn next(RegistrationId wanted) {
		return new Turn(attendance, wanted, number + 1);
	}

}
