package org.ashar.events.registration;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.events.agenda.SessionId;

/**
 * The sessions for which somebody is signed up before and after a claim.
 */
record Choice(List<SessionId> before, List<SessionId> wanted) {

	Choice {
		before = List.copyOf(before);
		wanted = List.copyOf(wanted);
	}

	Stream<SessionId> added() {
		return wanted.stream().filter(session -> !before.contains(session));
	}

	Stream<SessionId> dropped() {
		return before.stream().filter(session -> !wanted.contains(session));
	}

}
