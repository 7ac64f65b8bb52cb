package org.ashar.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event whose sessions are edited one at a time, while the service takes an event as a
 * whole.
 */
final class EditedAgenda {

	/*
	 * What the service shows and does not take. Whatever else there is goes back to it.
	 */
	private static final Set<String> DECIDED = Set.of("id", "version", "state", "startsAt", "endsAt", "capacity",
			"quotas", "cancellation", "entryRules", "created", "modified", "announcedFor", "changedAt");

	/* What a form says of a change, not of a session. */
	private static final Set<String> TOLD = Set.of("minor", "changeNote");

	/* Sessions whose hours are open stay in the order in which they were written down. */
	private static final Comparator<JsonNode> ORDER = Comparator
		.comparing((JsonNode session) -> session.path("day").asString())
		.thenComparing((session) -> session.path("startsAt").asString("99:99"));

	private final long version;

	private final ObjectNode entry;

	private final List<JsonNode> sessions;

	EditedAgenda(JsonNode event) {
		this.version = event.path("version").asLong();
		this.entry = event.deepCopy().asObject().remove(DECIDED);
		this.sessions = new ArrayList<>(event.path("sessions").valueStream().toList());
	}

	/** The version of the event that this was read from. */
	long version() {
		return this.version;
	}

	/** A session as it is now. */
	Optional<JsonNode> session(String id) {
		return this.sessions.stream().filter((session) -> session.path("id").asString().equals(id)).findFirst();
	}

	/** What stands for the content of a session; "" where there is none. */
	String seen(String id) {
		return session(id)
			.map((session) -> UUID.nameUUIDFromBytes(session.toString().getBytes(StandardCharsets.UTF_8)).toString())
			.orElse("");
	}

	/**
	 * Puts what a form says of a session in its place by day and hour, in the stead of
	 * what it was, and how readers are told of that into the event. False when it says so
	 * already: the button was pressed twice, or it was written although nobody answered.
	 */
	boolean put(String id, Form form) {
		ObjectNode session = form.json(TOLD, Set.of()).put("id", id);
		TOLD.stream().filter(session::has).forEach((field) -> this.entry.set(field, session.remove(field)));
		if (session(id).filter((known) -> Form.of(known).json(Set.of(), Set.of()).equals(session)).isPresent()) {
			return false;
		}
		remove(id);
		this.sessions.add(session);
		this.sessions.sort(ORDER);
		return true;
	}

	/**
	 * Arranges the sessions otherwise. False when they stand as they stood.
	 */
	boolean arrange(Predicate<Timetable> wanted) {
		this.sessions.sort(ORDER);
		List<ObjectNode> arranged = new ArrayList<>(
				this.sessions.stream().map((session) -> session.deepCopy().asObject()).toList());
		if (!wanted.test(new Timetable(arranged))) {
			return false;
		}
		this.sessions.clear();
		this.sessions.addAll(arranged);
		this.sessions.sort(ORDER);
		return true;
	}

	/** Takes a session out. False when it is out already. */
	boolean remove(String id) {
		return this.sessions.removeIf((session) -> session.path("id").asString().equals(id));
	}

	/** The whole event for the service. */
	ObjectNode entry() {
		this.entry.putArray("sessions").addAll(this.sessions);
		return this.entry;
	}

}
