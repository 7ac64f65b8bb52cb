package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.List;

import org.ashar.portal.services.Event.Session;

/** Two sessions that nobody can be in from beginning to end. */
record Clash(Session one, Session other) {

	/** Those among the sessions that somebody has chosen. */
	static List<Clash> among(List<Session> sessions, List<String> chosen) {
		List<Session> own = sessions.stream()
			.filter((session) -> chosen.contains(session.id()) && session.startsAt() != null)
			.toList();
		List<Clash> clashes = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			for (Session later : own.subList(i + 1, own.size())) {
				if (overlap(own.get(i), later)) {
					clashes.add(new Clash(own.get(i), later));
				}
			}
		}
		return clashes;
	}

	/* Hours are HH:mm, so that their order is that of the words. */
	private static boolean overlap(Session one, Session other) {
		return one.day().equals(other.day()) && one.startsAt().compareTo(end(other)) < 0
				&& other.startsAt().compareTo(end(one)) < 0;
	}

	/* One whose end is open clashes with what begins with it. */
	private static String end(Session session) {
		return (session.endsAt() != null) ? session.endsAt() : session.startsAt() + "~";
	}

}
