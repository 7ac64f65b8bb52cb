package org.ashar.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The subscriber asks for letters, and follows the link in each letter that asks whether
 * it was she.
 */
final class Subscriber {

	private static final Pattern LINK = Pattern.compile("/subscriptions/confirm/([A-Za-z0-9._~-]+)");

	private static final Patience LETTER = new Patience(Duration.ofSeconds(30));

	private final Desk desk;

	private final Mailbox mailbox;

	Subscriber(Desk desk, Mailbox mailbox) {
		this.desk = desk;
		this.mailbox = mailbox;
	}

	int subscribe() {
		List<Entry> wanted = this.desk.data().list("subscriptions");
		for (int number = 0; number < wanted.size(); number++) {
			subscribe(wanted.get(number), number);
		}
		return wanted.size();
	}

	/*
	 * Her letters tell how far an earlier load came: the first belongs to the first
	 * subscription.
	 */
	private void subscribe(Entry entry, int number) {
		String email = entry.text("email", "");
		Optional<String> before = link(email, number);
		if (before.isEmpty()) {
			ObjectNode body = (ObjectNode) this.desk.references().resolve(entry.data());
			body.remove("id");
			this.desk.api().insist("", "POST", "/subscriptions", body, Map.of("Idempotency-Key", "demo-" + entry.id()));
		}
		String token = before.or(() -> LETTER.ask(() -> link(email, number)))
			.orElseThrow(() -> new CannotLoad("No letter has come that asks to confirm " + entry.id()));
		JsonNode body = Desk.object().put("token", token);
		Api.Reply reply = this.desk.api().send("", "POST", "/subscriptions/confirm", body, Map.of());
		if (reply.status() >= 300 && before.isEmpty()) {
			throw new CannotLoad("Confirming " + entry.id() + ": " + reply.problem());
		}
	}

	private Optional<String> link(String email, int number) {
		return this.mailbox.lettersTo(email)
			.reversed()
			.stream()
			.map((letter) -> LINK.matcher(this.mailbox.text(letter)))
			.filter(Matcher::find)
			.map((found) -> found.group(1))
			.skip(number)
			.findFirst();
	}

}
