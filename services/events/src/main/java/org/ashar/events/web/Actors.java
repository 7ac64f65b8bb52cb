package org.ashar.events.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Duty;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;

/** Turns what the platform knows of a request into the words of the hearts. */
final class Actors {

	private Actors() {
	}

	static Actor of(Caller caller) {
		if (caller.anonymous()) {
			return Actor.VISITOR;
		}
		Map<Duty, Set<String>> scopes = new EnumMap<>(Duty.class);
		for (Duty duty : Duty.values()) {
			Role.of(duty.code()).ifPresent(role -> scopes.put(duty, caller.scopes(role)));
		}
		return new Actor(caller.account(), scopes);
	}

	/** One more than the page holds, so that we know whether there is another page. */
	static Slice slice(Cursor cursor) {
		return new Slice(cursor.after(), cursor.limit() + 1);
	}

}
