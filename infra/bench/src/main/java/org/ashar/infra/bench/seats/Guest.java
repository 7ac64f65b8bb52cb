package org.ashar.infra.bench.seats;

import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

import java.util.Map;

/** Somebody who wants to come, at a computer of her own, and what she was told. */
final class Guest {

	private final int number;

	private String state = "unknown";

	private long queueNumber;

	Guest(int number) {
		this.number = number;
	}

	String email() {
		return "guest-" + this.number + "@example.org";
	}

	/** Asks for a letter. */
	void register(Portal portal, String event) {
		portal
			.post(event + "/registrations",
					Map.of("name", "Гүлнара " + this.number, "email", email(), "language", "ky"),
					Portal.address(this.number), null, "")
			.must(202);
	}

	/** By the link of the letter: for a seat or a number. */
	void confirm(Portal portal, String token) {
		become(act(portal, "confirm", token));
	}

	/** By the link of the next letter. */
	void withdraw(Portal portal, String token) {
		become(act(portal, "withdraw", token));
	}

	/** What was last acknowledged. */
	String state() {
		return this.state;
	}

	/** 0 when a seat came at once. */
	long queueNumber() {
		return this.queueNumber;
	}

	private void become(JsonNode standing) {
		this.state = standing.path("state").asString();
		this.queueNumber = standing.path("queueNumber").asLong(0);
	}

	private JsonNode act(Portal portal, String action, String token) {
		return portal
			.post("/api/v1/registrations/" + action, Map.of("token", token), Portal.address(this.number), null, "")
			.must(200)
			.json();
	}

}
