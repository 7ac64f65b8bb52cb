package org.ashar.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The days of an event's sessions. When an event is put off, they could not be changed
 * one by one: no session may lie outside of its event.
 */
final class AgendaDays {

	private AgendaDays() {
	}

	/**
	 * The event with its sessions moved as its first day moves, unless they lie within the
	 * new days as they are. What is no day is for the service to say.
	 */
	static JsonNode moved(JsonNode event, String firstDay, String lastDay) {
		try {
			return moved(event, LocalDate.parse(firstDay), LocalDate.parse(lastDay));
		}
		catch (DateTimeException ex) {
			return event;
		}
	}

	private static JsonNode moved(JsonNode event, LocalDate first, LocalDate last) {
		List<JsonNode> sessions = event.path("sessions").valueStream().toList();
		if (sessions.stream().map(AgendaDays::day).allMatch((day) -> !day.isBefore(first) && !day.isAfter(last))) {
			return event;
		}
		long by = ChronoUnit.DAYS.between(LocalDate.parse(event.path("firstDay").asString()), first);
		JsonNode moved = event.deepCopy();
		moved.path("sessions")
			.forEach((session) -> ((ObjectNode) session).put("day", day(session).plusDays(by).toString()));
		return moved;
	}

	private static LocalDate day(JsonNode session) {
		return LocalDate.parse(session.path("day").asString());
	}

}
