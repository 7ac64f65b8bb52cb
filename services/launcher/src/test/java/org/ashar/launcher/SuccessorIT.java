package org.ashar.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.testing.Http;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What was asked of a ministry of 2011 is answered by the body that came after it: each
 * step by whoever would take it, each with a letter to somebody who follows it, and all
 * of it on one page. From outside only.
 */
class SuccessorIT {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final RunningPlatform platform = RunningPlatform.get();

	private final Post post = new Post(this.platform.mailbox());

	private final Cast cast = new Cast(this.platform);

	private final Records records = new Records(this.cast);

	private final String reader = "reader-" + UUID.randomUUID() + "@example.org";

	@Test
	void theSuccessorInheritsWhatIsOpenAndTheReaderHearsOfEachStep() {
		String ministry = this.records.unclaimed("Ministry of 2011");
		String successor = this.records.organization();
		String recommendation = published(ministry);
		follow(recommendation);

		this.records.act("curator", recommendation, "send", Map.of());
		succeed(ministry, successor);
		awaitAddressee(recommendation, successor);
		assertThat(shown(recommendation).at("/readdressed/0/from").asString()).isEqualTo(ministry);
		assertThat(shown(recommendation).at("/response/status").asString()).isEqualTo("sent");
		letter(recommendation, 1);

		assertThat(this.cast.as("org-editor")
			.ifMatch(shown(recommendation).path("version").asLong())
			.post("/api/v1" + recommendation + "/response", Map.of("status", "accepted", "text", Map.of("en", "Yes")))
			.status()).as("who is no focal point of it").isEqualTo(403);
		this.records.act("focal-point", recommendation, "response", Map.of("status", "acknowledged"));
		letter(recommendation, 2);
		this.records.act("focal-point", recommendation, "response",
				Map.of("status", "partly_accepted", "text", Map.of("en", "In part", "ky", "Жарым-жартылай")));
		letter(recommendation, 3);

		this.records.act("assessor", recommendation, "assessments", Map.of("voice", "independent", "level", "limited",
				"note", Map.of("en", "Begun"), "evidence", List.of(Map.of("uri", "https://example.org/report"))));
		String proposal = this.cast.as("curator")
			.get("/api/v1" + recommendation)
			.json()
			.at("/proposals/0/assessment/id")
			.asString();
		assertThat(shown(recommendation).path("assessments")).as("one person does not publish it").isEmpty();
		this.records.act("curator", recommendation, "assessments/" + proposal + "/publish", null);
		letter(recommendation, 4);

		onOnePage(recommendation, ministry, successor);
		assertThat(new Visitor(this.platform.portal(), "en").open("/organizations/" + ministry)
			.select("main a[href='/organizations/" + successor + "']")).as("what became of the ministry").isNotEmpty();
		String subscription = new Visitor(this.platform.portal(), "en")
			.open(this.post.to(this.reader).getFirst().link("/preferences/"))
			.select("main")
			.text();
		assertThat(subscription).isNotEmpty();
	}

	@Test
	void whatWentOverByMistakeComesBackAndWhatIsPublishedLaterGoesOverAtOnce() {
		String ministry = this.records.unclaimed("Ministry of 2012");
		String successor = this.records.organization();
		String recommendation = published(ministry);
		succeed(ministry, successor);
		awaitAddressee(recommendation, successor);
		this.records.act("verifier", "/organizations/" + ministry, "revoke-succession",
				Map.of("reason", Map.of("en", "Another ministry was meant")));
		awaitAddressee(recommendation, ministry);
		assertThat(new Visitor(this.platform.portal(), "en").open("/organizations/" + ministry).select("main").text())
			.contains("Another ministry was meant");
		succeed(ministry, successor);
		awaitAddressee(recommendation, successor);
		awaitAddressee(published(ministry), successor);
	}

	private void succeed(String ministry, String successor) {
		this.records.act("verifier", "/organizations/" + ministry, "succession",
				Map.of("type", "renamed", "date", "2015-12-11", "legalBasis",
						Map.of("text", Map.of("en", "Resolution No. 854")), "successors", List.of(successor)));
	}

	private void awaitAddressee(String recommendation, String body) {
		await().atMost(PATIENCE).until(() -> shown(recommendation).path("leadBodies").toString().contains(body));
	}

	private String published(String ministry) {
		Map<String, Object> body = new HashMap<>(Map.of("text",
				Map.of("ky", "Ишке орноштуруучу агенттиктерди мыйзам менен жөнгө салуу " + UUID.randomUUID(), "en",
						"Regulate employment agencies by law " + UUID.randomUUID()),
				"kind", "legislation", "leadBodies", List.of(ministry)));
		body.put("organizationId", this.records.organization());
		Http.Answer made = this.records.create("org-owner", "recommendations", body);
		assertThat(made.status()).as("%s", made).isEqualTo(201);
		String path = "/recommendations/" + made.json().path("id").asString();
		this.records.act("org-owner", path, "review", null);
		this.records.act("curator", path, "adopt", null);
		this.records.act("curator", path, "publish", null);
		return path;
	}

	private void follow(String recommendation) {
		String id = recommendation.substring(recommendation.lastIndexOf('/') + 1);
		Map<String, Object> wish = Map.of("email", this.reader, "language", "ky", "frequency", "at_once", "criteria",
				List.of(Map.of("kind", "record", "value", id)));
		await().atMost(PATIENCE)
			.until(() -> this.cast.as("nobody").post("/api/v1/subscriptions", wish).status() == 202);
		String link = this.post.await(this.reader, (letter) -> letter.text().contains("/subscriptions/confirm/"))
			.link("/subscriptions/confirm/");
		String token = link.substring(link.lastIndexOf('/') + 1);
		assertThat(this.cast.as("nobody").post("/api/v1/subscriptions/confirm", Map.of("token", token)).status())
			.isEqualTo(200);
	}

	/** So many of them have told of it by now. */
	private void letter(String recommendation, int number) {
		await("letter " + number).atMost(PATIENCE)
			.until(() -> this.post.to(this.reader)
				.stream()
				.filter((letter) -> letter.text().contains(recommendation))
				.count() == number);
	}

	private void onOnePage(String recommendation, String ministry, String successor) {
		await().atMost(PATIENCE).untilAsserted(() -> {
			Document page = new Visitor(this.platform.portal(), "ky").open(recommendation + "/chain");
			assertThat(page.select("main svg")).isNotEmpty();
			assertThat(page.select("main a[href='/organizations/" + successor + "']")).isNotEmpty();
			assertThat(page.select("main a[href='/organizations/" + ministry + "']")).isNotEmpty();
			assertThat(page.select("main").text()).contains("Жарым-жартылай");
		});
		String linked = new Visitor(this.platform.portal(), "en").get(recommendation + "/chain.jsonld").body();
		assertThat(linked).contains("@context").contains(successor).contains(ministry).contains("Жарым-жартылай");
	}

	private JsonNode shown(String recommendation) {
		return this.cast.as("nobody").get("/api/v1" + recommendation).json();
	}

}
