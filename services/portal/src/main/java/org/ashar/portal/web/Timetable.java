package org.ashar.portal.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Arranges the sessions of an agenda without a mouse: earlier, later, by some minutes,
 * once more. What would leave its day stays where it is.
 */
final class Timetable {

	private static final String START = "startsAt";

	private static final String END = "endsAt";

	private final List<ObjectNode> sessions;

	/** The sessions in the order of their days and hours; they are changed in place. */
	Timetable(List<ObjectNode> sessions) {
		this.sessions = sessions;
	}

	/**
	 * A session changes places with the one before or after it in the same room. Both
	 * stay as long as they are, and so does the pause between them.
	 * @return whether there was one
	 */
	boolean swap(String id, boolean earlier) {
		Optional<ObjectNode> moved = find(id);
		Optional<ObjectNode> other = moved.flatMap((session) -> neighbour(session, earlier));
		if (other.isEmpty()) {
			return false;
		}
		ObjectNode first = earlier ? other.get() : moved.get();
		ObjectNode second = earlier ? moved.get() : other.get();
		Optional<LocalTime> begin = hour(first, START);
		if (begin.isEmpty()) {
			java.util.Collections.swap(this.sessions, this.sessions.indexOf(first), this.sessions.indexOf(second));
			return true;
		}
		LocalTime next = hour(first, END).flatMap((end) -> hour(second, END).map((last) -> last.minus(length(first))))
			.orElseGet(() -> hour(second, START).orElseThrow());
		place(first, next);
		place(second, begin.get());
		return true;
	}

	/**
	 * Moves a session by some minutes.
	 * @param all whether those that begin after it on its day move along
	 * @return whether there was room for it
	 */
	boolean shift(String id, int minutes, boolean all) {
		Optional<ObjectNode> found = find(id);
		Optional<LocalTime> from = found.flatMap((session) -> hour(session, START));
		if (from.isEmpty()) {
			return false;
		}
		List<ObjectNode> moving = this.sessions.stream()
			.filter((session) -> session == found.get() || all && isOnTheDayOf(session, found.get())
					&& hour(session, START).filter((start) -> !start.isBefore(from.get())).isPresent())
			.toList();
		if (!moving.stream().allMatch((session) -> hasRoom(session, minutes))) {
			return false;
		}
		moving.forEach((session) -> place(session, hour(session, START).orElseThrow().plusMinutes(minutes)));
		return true;
	}

	/** The same session once more, right after it; nobody has spoken there yet. */
	boolean copy(String id, UUID fresh) {
		Optional<ObjectNode> found = find(id);
		if (found.isEmpty() || find(fresh.toString()).isPresent()) {
			return found.isPresent();
		}
		ObjectNode copy = found.get().deepCopy().put("id", fresh.toString());
		copy.remove(List.of("materials", "minutes"));
		copy.path("speakers").forEach((speaker) -> ((ObjectNode) speaker).remove("state"));
		Optional<LocalTime> end = hour(copy, END);
		end.filter((start) -> hasRoom(copy, (int) length(copy).toMinutes())).ifPresent((start) -> place(copy, start));
		this.sessions.add(this.sessions.indexOf(found.get()) + 1, copy);
		return true;
	}

	private Optional<ObjectNode> find(String id) {
		return this.sessions.stream().filter((session) -> session.path("id").asString().equals(id)).findFirst();
	}

	private Optional<ObjectNode> neighbour(ObjectNode session, boolean earlier) {
		List<ObjectNode> row = this.sessions.stream()
			.filter((other) -> isOnTheDayOf(other, session) && other.path("room").equals(session.path("room"))
					&& other.path(START).isString() == session.path(START).isString())
			.toList();
		int place = row.indexOf(session) + (earlier ? -1 : 1);
		return (place < 0 || place >= row.size()) ? Optional.empty() : Optional.of(row.get(place));
	}

	private static boolean isOnTheDayOf(JsonNode session, JsonNode other) {
		return session.path("day").equals(other.path("day"));
	}

	private static boolean hasRoom(JsonNode session, int minutes) {
		Duration start = sinceMidnight(hour(session, START).orElseThrow()).plusMinutes(minutes);
		Duration end = start.plus(length(session));
		return !start.isNegative() && end.compareTo(Duration.ofDays(1)) < 0;
	}

	private static Duration sinceMidnight(LocalTime hour) {
		return Duration.ofSeconds(hour.toSecondOfDay());
	}

	private static void place(ObjectNode session, LocalTime start) {
		Duration length = length(session);
		session.put(START, start.toString());
		if (session.path(END).isString()) {
			session.put(END, start.plus(length).toString());
		}
	}

	private static Duration length(JsonNode session) {
		return hour(session, END).map((end) -> Duration.between(hour(session, START).orElseThrow(), end))
			.orElse(Duration.ZERO);
	}

	private static Optional<LocalTime> hour(JsonNode session, String field) {
		JsonNode hour = session.path(field);
		return hour.isString() ? Optional.of(LocalTime.parse(hour.asString())) : Optional.empty();
	}

}
