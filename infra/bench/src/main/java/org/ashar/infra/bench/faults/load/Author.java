package org.ashar.infra.bench.faults.load;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Ledger;
import org.ashar.infra.bench.faults.history.Mark;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works on records of one kind as a careful program does: what was not answered is asked
 * again under the same key, or looked up before it is done again.
 */
record Author(Robot robot, Ledger ledger, String path) {

	private static final Set<Entry.Where> EVERYWHERE = Set.of(Entry.Where.values());

	private static final Set<Entry.Where> HERE = Set.of(Entry.Where.API);

	/** The record, once it is there. */
	Optional<JsonNode> create(Mark mark, ObjectNode body) {
		this.ledger.add(new Entry.Asked(mark.subject(), mark.step()));
		Map<String, String> key = Map.of("Idempotency-Key", UUID.nameUUIDFromBytes(mark.word().getBytes()).toString());
		long deadline = World.deadline();
		while (System.nanoTime() < deadline) {
			Client.Reply reply = this.robot.send("POST", this.path, body, key);
			if (reply.isDone()) {
				this.ledger.add(new Entry.Acknowledged(mark.subject(), mark.step(), HERE));
				return Optional.of(reply.body());
			}
			refuse(reply, this.path);
			World.pause();
		}
		return Optional.empty();
	}

	/** The record after something was done to it, by somebody who may. */
	Optional<JsonNode> act(Robot who, JsonNode record, String verb, @Nullable JsonNode body,
			Predicate<JsonNode> isDone) {
		return change(who, record, "POST", "/" + verb, body, isDone);
	}

	/** An event with so many seats. */
	Optional<JsonNode> seat(JsonNode event, int capacity) {
		return change(this.robot, event, "PUT", "/seating", Client.object().put("capacity", capacity),
				(seen) -> seen.path("capacity").asInt(-1) == capacity);
	}

	/** It is public from now on: its message and the search must show it. */
	void published(Mark mark) {
		this.ledger.add(new Entry.Acknowledged(mark.subject(), mark.step(), EVERYWHERE));
	}

	/** The record with a new title. */
	Optional<JsonNode> edit(JsonNode record, Mark mark, ObjectNode body) {
		this.ledger.add(new Entry.Asked(mark.subject(), mark.step()));
		Optional<JsonNode> edited = change(this.robot, record, "PUT", "", body,
				(seen) -> Mark.in(seen.toString()).filter(mark::equals).isPresent());
		edited.ifPresent((_) -> published(mark));
		return edited;
	}

	private Optional<JsonNode> change(Robot who, JsonNode record, String method, String verb, @Nullable JsonNode body,
			Predicate<JsonNode> isDone) {
		String address = this.path + "/" + record.path("id").asString();
		JsonNode seen = record;
		long deadline = World.deadline();
		while (System.nanoTime() < deadline) {
			Map<String, String> match = Map.of("If-Match", "\"" + seen.path("version").asLong() + "\"");
			Client.Reply reply = who.send(method, address + verb, body, match);
			if (reply.isDone()) {
				return Optional.of(reply.body());
			}
			refuse(reply, address + verb);
			World.pause();
			Client.Reply now = who.get(address);
			if (now.isDone() && isDone.test(now.body())) {
				return Optional.of(now.body());
			}
			seen = now.isDone() ? now.body() : seen;
		}
		return Optional.empty();
	}

	/* Then the load is wrong, not what it is put on. */
	private static void refuse(Client.Reply reply, String path) {
		if (reply.isWrong()) {
			throw new IllegalStateException(path + " answers " + reply.status() + " " + reply.body());
		}
	}

}
