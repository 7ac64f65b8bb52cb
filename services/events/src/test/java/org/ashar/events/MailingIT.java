package org.ashar.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What organizers write to many guests. */
class MailingIT {

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, 200, Map.of());

	private final String path = event + "/messages";

	private final Mail mail = new Mail();

	@Test
	void aFewAreWrittenToAtOnceEachInHerLanguage() {
		List<String> russian = Crowd.enter(owner, event, 2, "ru");
		List<String> kyrgyz = Crowd.enter(owner, event, 1, "ky");
		String unconfirmed = UUID.randomUUID() + "@example.org";
		World.must(World.visitor().post(event + "/registrations", World.guest(unconfirmed)), 202);

		Http.Answer composed = compose(Map.of("ru", "Новый зал", "ky", "Жаңы зал"), Map.of());
		assertThat(composed.json().get("count").asInt()).as("whose address is her own").isEqualTo(3);
		assertThat(composed.json().at("/readers/ru").asInt()).isEqualTo(2);
		Http.Answer sent = World.must(step(owner, composed, "send", Map.of("fallback", false)), 200);
		assertThat(sent.json().get("state").asString()).isEqualTo("sending");
		awaitSent(composed);

		assertThat(mail.await(russian.getFirst(), "message").content().at("/subject/ru").asString())
			.isEqualTo("Новый зал");
		assertThat(mail.await(kyrgyz.getFirst(), "message").language()).isEqualTo("ky");
		assertThat(mail.all(unconfirmed)).extracting(Mail.Letter::template).doesNotContain("registration-message");
	}

	@Test
	void aMissingLanguageIsSaidBeforeAnythingIsSent() {
		Crowd.enter(owner, event, 1, "ky");
		Http.Answer composed = compose(Map.of("ru", "Новый зал"), Map.of());
		assertThat(composed.json().get("missing")).extracting(JsonNode::asString).containsExactly("ky");
		Http.Answer refused = step(owner, composed, "send", Map.of("fallback", false));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("type").asString()).endsWith("language-missing");
		World.must(step(owner, composed, "send", Map.of("fallback", true)), 200);
		awaitSent(composed);
	}

	@Test
	void manyAreWrittenToOnlyWhenSomebodyElseAgrees() {
		List<String> guests = Crowd.enter(owner, event, 51, "ru");
		Http.Answer composed = compose(Map.of("ru", "Новый зал"), Map.of());
		assertThat(composed.json().get("forTwo").asBoolean()).isTrue();
		Http.Answer asked = World.must(step(owner, composed, "send", Map.of("fallback", false)), 200);
		assertThat(asked.json().get("state").asString()).isEqualTo("awaiting_approval");

		Http.Answer same = step(owner, asked, "approve", null);
		assertThat(same.status()).isEqualTo(403);
		assertThat(same.json().get("type").asString()).endsWith("second-person");
		String scope = "event:" + event.substring(event.lastIndexOf('/') + 1);
		World.must(step(World.with(Role.CHECK_IN, scope), asked, "approve", null), 403);
		World.must(step(World.in(ngo, Role.ORG_EDITOR), asked, "approve", null), 403);
		assertThat(mail.all(guests.getFirst())).extracting(Mail.Letter::template)
			.doesNotContain("registration-message");

		Http moderator = World.with(Role.EVENT_MODERATOR, scope);
		World.must(step(moderator, composed, "approve", null), 412);
		World.must(step(moderator, asked, "approve", null), 200);
		JsonNode sent = awaitSent(composed);
		assertThat(sent.get("written").asInt()).isEqualTo(51);
		assertThat(sent.at("/approver/role").asString()).isEqualTo("event-moderator");
		guests.forEach(guest -> mail.await(guest, "message"));
	}

	@Test
	void whoHasLeftMeanwhileIsNotWrittenTo() {
		Crowd.enter(owner, event, 3, "ru");
		Http.Answer composed = compose(Map.of("ru", "Новый зал"), Map.of("state", "confirmed"));
		String leaves = Crowd.all(owner, event, "").getFirst().get("id").asString();
		World.must(owner.post(event + "/registrations/" + leaves + "/decisions", Map.of("decision", "withdraw")), 200);
		World.must(step(owner, composed, "send", Map.of("fallback", false)), 200);
		JsonNode sent = awaitSent(composed);
		assertThat(sent.get("written").asInt()).isEqualTo(2);
		assertThat(sent.get("left").asInt()).isEqualTo(1);
	}

	@Test
	void itIsTriedOnOneselfAndDiscardedAndThenNeverSent() {
		Crowd.enter(owner, event, 1, "ru");
		Http.Answer composed = compose(Map.of("ru", "Новый зал"), Map.of());
		String me = UUID.randomUUID() + "@example.org";
		String one = path + "/" + composed.json().get("id").asString();
		World.must(owner.post(one + "/trials", Map.of("email", me, "language", "ru")), 200);
		assertThat(mail.await(me, "message").content().at("/subject/ru").asString()).isEqualTo("Новый зал");
		World.must(owner.post(one + "/trials", Map.of("email", "nobody", "language", "ru")), 400);
		Http.Answer now = owner.get(one);
		World.must(step(owner, now, "discard", null), 200);
		World.must(step(owner, owner.get(one), "send", Map.of("fallback", true)), 409);
		World.must(owner.post(path,
				Map.of("subject", Map.of("ru", "a"), "body", Map.of("ru", "b"), "wanted", Map.of("state", "rejected"))),
				422);
	}

	private Http.Answer compose(Map<String, String> subject, Map<String, Object> wanted) {
		return World.must(owner.post(path, Map.of("subject", subject, "body", subject, "wanted", wanted)), 201);
	}

	private Http.Answer step(Http by, Http.Answer seen, String verb, Object body) {
		return by.ifMatch(seen.version()).post(path + "/" + seen.json().get("id").asString() + "/" + verb, body);
	}

	private JsonNode awaitSent(Http.Answer composed) {
		String one = path + "/" + composed.json().get("id").asString();
		await().atMost(Duration.ofSeconds(60))
			.until(() -> World.must(owner.get(one), 200).json().get("state").asString().equals("sent"));
		return owner.get(one).json();
	}

}
