package org.ashar.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.ashar.portal.services.Event;

/** A day of an event with its sessions; those whose hours are open come last. */
record Agenda(String day, List<Event.Session> sessions) {

	private static final Comparator<Event.Session> BY_HOUR = Comparator.comparing(Event.Session::startsAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	/** The days on which something is planned. */
	static List<Agenda> of(Event event) {
		return event.sessions()
			.stream()
			.sorted(BY_HOUR)
			.collect(Collectors.groupingBy(Event.Session::day, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((day) -> new Agenda(day.getKey(), day.getValue()))
			.toList();
	}

}
