package org.ashar.events.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.ashar.events.agenda.SessionId;

/**
 * How many have signed up for which session, in the seat book of the event. As there, a
 * claim counts from the moment it is opened, and what is given back only when that is
 * written.
 */
final class SessionSeats {

	private Map<String, Integer> taken = new HashMap<>();

	/** All of what is added, or nothing. */
	void take(Choice choice, Map<SessionId, Integer> capacities) {
		choice.added().forEach(session -> {
			Integer capacity = capacities.get(session);
			if (capacity == null) {
				throw new RegistrationProblem.NoSignUp();
			}
			if (taken(session) >= capacity) {
				throw new RegistrationProblem.SessionFull();
			}
		});
		choice.added().forEach(session -> count(session, 1));
	}

	void settle(Choice choice, boolean written) {
		(written ? choice.dropped() : choice.added()).forEach(session -> count(session, -1));
	}

	private void count(SessionId session, int people) {
		taken.merge(key(session), people, Integer::sum);
	}

	int taken(SessionId session) {
		return taken.getOrDefault(key(session), 0);
	}

	/** The sessions that are counted, by the text of their ids. */
	Set<String> counted() {
		return Set.copyOf(taken.keySet());
	}

	boolean agreesWith(Map<String, Integer> said) {
		return Tally.withoutZeros(taken).equals(said);
	}

	void repair(Map<String, Integer> said) {
		taken = new HashMap<>(said);
	}

	private static String key(SessionId session) {
		return session.value().toString();
	}

}
