package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** What waits for curators and verifiers, and what auditors see of what was done. */
class WorkAndAuditIT {

	private static final String AUDIT = "/api/v1/audit/directory";

	@Test
	void whatWasHandedInWaitsForVerifiersAndCuratorsForTwoWeeks() {
		Http registrant = Directory.somebody();
		LocalDate before = today();
		String id = Directory.step(registrant, Directory.draft(registrant, Directory.form()), "submit", null)
			.get("id")
			.asString();
		LocalDate after = today();
		for (Role role : List.of(Role.VERIFIER, Role.CURATOR)) {
			JsonNode item = items(pile(Directory.with(role), "organizations-submitted").orElseThrow()).stream()
				.filter((one) -> one.get("id").asString().equals(id))
				.findFirst()
				.orElseThrow();
			assertThat(LocalDate.parse(item.get("due").asString())).isBetween(before.plusDays(14), after.plusDays(14));
			assertThat(item.at("/title/ru").asString()).startsWith("Центр");
		}
		assertThat(pile(registrant, "organizations-submitted")).isEmpty();
		assertThat(Directory.visitor().get("/api/v1/work/directory").status()).isEqualTo(401);
	}

	private static LocalDate today() {
		return LocalDate.ofInstant(Directory.service().bean(Clock.class).instant(), ZoneId.of("Asia/Bishkek"));
	}

	@Test
	void aDisputeWaitsUntilItIsSettled() {
		Http curator = Directory.with(Role.CURATOR);
		JsonNode organization = Directory.step(curator, Directory.published(Directory.form()), "dispute",
				Map.of("note", "It does not exist"));
		String id = organization.get("id").asString();
		assertThat(ids(pile(curator, "organizations-disputed").orElseThrow())).contains(id);
		Directory.step(curator, organization, "settle", Map.of("note", "It does"));
		assertThat(pile(curator, "organizations-disputed").map(WorkAndAuditIT::ids).orElse(List.of()))
			.doesNotContain(id);
	}

	@Test
	void anAuditorSeesWhatWasWrittenBeforeAndAfterAlsoInDrafts() {
		Http registrant = Directory.somebody();
		JsonNode draft = Directory.draft(registrant, Directory.form("description", Map.of("ru", "Было")));
		String id = draft.get("id").asString();
		Map<String, Object> changed = Directory.form("description", Map.of("ru", "Стало"));
		assertThat(registrant.ifMatch(1).put(Directory.ORGANIZATIONS + "/" + id, changed).status()).isEqualTo(200);
		Http auditor = Directory.with(Role.AUDITOR);
		JsonNode edited = await().atMost(Duration.ofSeconds(60))
			.until(() -> auditor.get(AUDIT + "?record=" + id).json(), (page) -> page.path("items").size() == 2)
			.at("/items/0");
		assertThat(edited.get("kind").asString()).isEqualTo("organization");
		assertThat(edited.get("fact").asString()).isEqualTo("edited");
		JsonNode change = edited.get("changes")
			.valueStream()
			.filter((one) -> one.get("field").asString().equals("profile.description.ru"))
			.findFirst()
			.orElseThrow();
		assertThat(change.get("before").asString()).isEqualTo("Было");
		assertThat(change.get("after").asString()).isEqualTo("Стало");
		assertThat(Directory.with(Role.CURATOR).get(AUDIT).status()).isEqualTo(403);
	}

	@Test
	void ofPersonsItIsKeptWhoDidWhatAndNothingOfThem() {
		String organization = Directory.published(Directory.form()).get("id").asString();
		Http owner = Directory.in(organization, Role.ORG_OWNER);
		Http.Answer made = owner.post("/api/v1/people", Map.of("name", Map.of("ru", "Айгүл Сыноова"), "memberships",
				List.of(Map.of("organizationId", organization)), "consentToPublish", false));
		assertThat(made.status()).as(made.toString()).isEqualTo(201);
		Http auditor = Directory.with(Role.AUDITOR);
		Http.Answer audit = await().atMost(Duration.ofSeconds(60))
			.until(() -> auditor.get(AUDIT + "?kind=person&record=" + made.json().get("id").asString()),
					(page) -> page.json().path("items").size() == 1);
		assertThat(audit.json().at("/items/0/changes")).isEmpty();
		assertThat(audit.text()).doesNotContain("Айгүл");
	}

	private static Optional<JsonNode> pile(Http by, String kind) {
		return items(by.get("/api/v1/work/directory").json()).stream()
			.filter((pile) -> pile.get("kind").asString().equals(kind))
			.findFirst();
	}

	private static List<String> ids(JsonNode pile) {
		return items(pile).stream().map((item) -> item.get("id").asString()).toList();
	}

	private static List<JsonNode> items(JsonNode list) {
		return list.get("items").valueStream().toList();
	}

}
