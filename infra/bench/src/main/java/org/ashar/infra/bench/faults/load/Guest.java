package org.ashar.infra.bench.faults.load;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Steps;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who wants to come to an event, and may think better of it. */
final class Guest {

	private static final String PATH = "/api/v1/registrations";

	private static final Pattern CONFIRM = Pattern.compile("/registrations/confirm/([A-Za-z0-9._~-]+)");

	private static final Pattern MANAGE = Pattern.compile("/registrations/(?!confirm/)([A-Za-z0-9._~-]+)");

	private static final int LOOKS = 15;

	private final World world;

	private final String event;

	private final Random will;

	private final String address;

	Guest(World world, String event, World.Meeting meeting, Random will) {
		this.world = world;
		this.event = event;
		this.will = will;
		this.address = world.fresh("guest").subject() + "@example.org";
		meeting.guests().add(this.address);
	}

	void come() {
		wait(3000);
		if (!registered()) {
			return;
		}
		String confirm = this.world.post().await(this.address, CONFIRM).group(1);
		asked(Steps.CONFIRMED);
		Optional<JsonNode> standing = press("confirm", confirm);
		if (standing.isEmpty()) {
			return;
		}
		done(Steps.CONFIRMED);
		Long number = number(standing.get());
		this.world.ledger().add(new Entry.Placed(this.event, this.address, number));
		owed((number != null) ? "On the waiting list" : "You have a seat");
		String manage = this.world.post().await(this.address, MANAGE).group(1);
		live(manage, number != null);
	}

	/* Some leave soon; those who wait look now and then whether a seat is offered. */
	private void live(String manage, boolean waits) {
		if (this.will.nextInt(3) == 0) {
			wait(8000);
			leave("withdraw", manage);
			return;
		}
		for (int look = 0; waits && look < LOOKS && !this.world.ending().get(); look++) {
			wait(2500);
			JsonNode standing = this.world.client()
				.send(null, "GET", PATH, null, Map.of("Registration-Token", manage))
				.body();
			if (standing.path("state").asString("").equals("offered")) {
				owed("A seat is free for you");
				answer(manage);
				return;
			}
		}
	}

	private void answer(String manage) {
		if (this.will.nextInt(3) == 0) {
			leave("decline", manage);
		}
		else if (press("accept", manage).isPresent()) {
			owed("You have a seat");
		}
	}

	private void leave(String verb, String manage) {
		asked(Steps.LEFT);
		if (press(verb, manage).isPresent()) {
			done(Steps.LEFT);
			owed("Registration withdrawn");
		}
	}

	private boolean registered() {
		ObjectNode body = Client.object().put("name", "Guest").put("email", this.address).put("language", "en");
		asked(Steps.REGISTERED);
		String path = "/api/v1/events/" + this.event + "/registrations";
		boolean registered = insist(path, body, UUID.nameUUIDFromBytes(this.address.getBytes()).toString()).isPresent();
		if (registered) {
			done(Steps.REGISTERED);
			owed("Please confirm");
		}
		return registered;
	}

	/* A second time changes nothing, so no key is needed. */
	private Optional<JsonNode> press(String verb, String token) {
		return insist(PATH + "/" + verb, Client.object().put("token", token), "");
	}

	private Optional<JsonNode> insist(String path, ObjectNode body, String key) {
		Map<String, String> headers = key.isEmpty() ? Map.of() : Map.of("Idempotency-Key", key);
		long deadline = World.deadline();
		while (System.nanoTime() < deadline) {
			Client.Reply reply = this.world.client().send(null, "POST", path, body, headers);
			if (reply.isDone()) {
				return Optional.of(reply.body());
			}
			if (reply.isWrong()) {
				throw new IllegalStateException(path + " answers " + reply.status() + " " + reply.body());
			}
			World.pause();
		}
		return Optional.empty();
	}

	private void asked(int step) {
		this.world.ledger().add(new Entry.Asked(this.address, step));
	}

	private void done(int step) {
		this.world.ledger().add(new Entry.Acknowledged(this.address, step, java.util.Set.of(Entry.Where.API)));
	}

	private void owed(String letter) {
		this.world.ledger().add(new Entry.Owed(this.address, letter));
	}

	private void wait(int atMost) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(this.will.nextInt(atMost)));
	}

	private static @Nullable Long number(JsonNode standing) {
		return standing.path("queueNumber").isNumber() ? standing.path("queueNumber").asLong() : null;
	}

}
