package org.ashar.infra.bench.faults.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.ashar.infra.bench.faults.history.Entry;
import org.ashar.infra.bench.faults.history.Mark;

import tools.jackson.databind.node.ObjectNode;

/** Those who follow a topic. */
record Readers(World world, String topic) {

	private static final Pattern LINK = Pattern.compile("/subscriptions/confirm/([A-Za-z0-9._~-]+)");

	/**
	 * Does what is news; whoever followed the topic before that is owed a letter.
	 */
	<T> Optional<T> tell(Mark news, Supplier<Optional<T>> deed) {
		List<String> before = this.world.readers()
			.stream()
			.filter((reader) -> reader.contains("." + this.topic + "@"))
			.toList();
		Optional<T> done = deed.get();
		if (done.isPresent()) {
			before.forEach((reader) -> this.world.ledger().add(new Entry.Owed(reader, "news of " + news.title())));
		}
		return done;
	}

	/** One more subscribes and confirms it. */
	void join() {
		String reader = this.world.fresh("reader").subject() + "." + this.topic + "@example.org";
		ObjectNode body = Client.object().put("email", reader).put("language", "en").put("frequency", "at_once");
		body.putArray("criteria").addObject().put("kind", "topic").put("value", this.topic);
		if (!insist("/api/v1/subscriptions", body, UUID.nameUUIDFromBytes(reader.getBytes()).toString())) {
			return;
		}
		this.world.ledger().add(new Entry.Owed(reader, "Please confirm your Ashar subscription"));
		String token = this.world.post().await(reader, LINK).group(1);
		if (insist("/api/v1/subscriptions/confirm", Client.object().put("token", token), "")) {
			this.world.readers().add(reader);
		}
	}

	private boolean insist(String path, ObjectNode body, String key) {
		long deadline = World.deadline();
		Map<String, String> headers = key.isEmpty() ? Map.of() : Map.of("Idempotency-Key", key);
		while (System.nanoTime() < deadline) {
			if (this.world.client().send(null, "POST", path, body, headers).isDone()) {
				return true;
			}
			World.pause();
		}
		return false;
	}

}
