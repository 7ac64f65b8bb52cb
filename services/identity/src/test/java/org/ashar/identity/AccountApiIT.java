package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.ashar.identity.TestIdentity.Person;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoOperations;

import tools.jackson.databind.JsonNode;

/** Accounts and their roles by the API. */
class AccountApiIT {

	private final TestIdentity identity = TestIdentity.shared();

	private final Person admin = identity.admin();

	@Test
	void everybodyDescribesHerself() {
		Person aida = identity.person();
		Http.Answer before = aida.http().get("/api/v1/me");

		Http.Answer after = aida.http()
			.ifMatch(before.version())
			.put("/api/v1/me", Map.of("name", "  Айда Токтогулова ", "language", "ky"));

		assertThat(after.status()).as("%s", after).isEqualTo(200);
		assertThat(after.version()).isGreaterThan(before.version());
		assertThat(after.json()).isEqualTo(aida.http().get("/api/v1/me").json());
		assertThat(after.json().get("name").asString()).isEqualTo("Айда Токтогулова");
		assertThat(after.json().get("language").asString()).isEqualTo("ky");
	}

	@Test
	void anAdminOpensAnAccountOnce() {
		String email = TestIdentity.address();

		Http.Answer made = admin.http().post("/api/v1/accounts", Map.of("email", email, "language", "ky"));
		Http.Answer again = admin.http()
			.post("/api/v1/accounts", Map.of("email", email.replace("person", "PERSON"), "language", "ru"));

		assertThat(made.status()).as("%s", made).isEqualTo(201);
		String id = made.json().get("id").asString();
		assertThat(made.header("Location")).hasValue("/api/v1/accounts/" + id);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.json().get("type").asString()).isEqualTo("urn:ashar:problem:account-exists");
		assertThat(again.json().get("account").asString()).isEqualTo(id);
	}

	@Test
	void aRepeatedRequestOpensNothingTwice() {
		Map<String, Object> body = Map.of("email", TestIdentity.address(), "name", "Бермет");
		Http keyed = admin.http().idempotencyKey(UUID.randomUUID().toString());

		Http.Answer first = keyed.post("/api/v1/accounts", body);
		Http.Answer second = keyed.post("/api/v1/accounts", body);

		assertThat(second.status()).as("%s", second).isEqualTo(201);
		assertThat(second.json()).isEqualTo(first.json());
	}

	@Test
	void whoSignsInLaterFindsTheAccountThatWasOpenedForHer() {
		String email = TestIdentity.address();
		String id = admin.http().post("/api/v1/accounts", Map.of("email", email)).json().get("id").asString();

		String code = OAuth.code(identity, identity.browser(), email);
		JsonNode tokens = OAuth.exchange(identity, code).json();

		assertThat(subject(tokens)).isEqualTo(id);
	}

	@Test
	void listsComeInPages() {
		for (int number = 0; number < 5; number++) {
			identity.person();
		}
		Set<String> seen = new HashSet<>();
		String next = "";
		int pages = 0;
		do {
			JsonNode page = admin.http()
				.get("/api/v1/accounts?limit=3" + (next.isEmpty() ? "" : "&after=" + next))
				.json();
			page.get("items").forEach(account -> assertThat(seen.add(account.get("id").asString())).isTrue());
			next = page.get("next").isNull() ? "" : page.get("next").asString();
			pages++;
		}
		while (!next.isEmpty());

		assertThat(pages).isGreaterThan(1);
		assertThat(seen).contains(admin.id()).hasSizeGreaterThanOrEqualTo(6);
	}

	@Test
	void aRoleCountsAtOnceAndUntilItIsTakenBack() {
		Person bermet = identity.person();
		assertThat(bermet.http().get("/api/v1/accounts").status()).isEqualTo(403);

		Http.Answer given = admin.http()
			.post("/api/v1/accounts/" + bermet.id() + "/grants", Map.of("role", "admin", "scope", "platform"));
		assertThat(given.status()).as("%s", given).isEqualTo(201);
		assertThat(given.json().get("role").asString()).isEqualTo("admin");
		assertThat(bermet.http().get("/api/v1/accounts").status()).isEqualTo(200);
		assertThat(bermet.http().get("/api/v1/me").json().get("grants")).hasSize(1);

		String path = "/api/v1/accounts/" + bermet.id() + "/grants/" + given.json().get("id").asString();
		assertThat(admin.http().delete(path).status()).isEqualTo(204);
		assertThat(admin.http().delete(path).status()).isEqualTo(204);
		assertThat(bermet.http().get("/api/v1/accounts").status()).isEqualTo(403);
	}

	@Test
	void aRoleHasAnEndIfTheAdminSaysSo() {
		Person bermet = identity.person();

		Http.Answer given = admin.http()
			.post("/api/v1/accounts/" + bermet.id() + "/grants",
					Map.of("role", "assessor", "scope", "topic:migration", "end", "2999-01-01T00:00:00Z"));
		Http.Answer over = admin.http()
			.post("/api/v1/accounts/" + bermet.id() + "/grants",
					Map.of("role", "auditor", "scope", "platform", "end", "2013-06-03T00:00:00Z"));

		assertThat(given.json().get("end").asString()).isEqualTo("2999-01-01T00:00:00Z");
		assertThat(over.status()).isEqualTo(422);
		assertThat(over.json().get("type").asString()).isEqualTo("urn:ashar:problem:grant-already-over");
	}

	@Test
	void nobodyTakesTheAdministrationFromThemselves() {
		String grant = admin.http().get("/api/v1/me").json().get("grants").get(0).get("id").asString();

		Http.Answer answer = admin.http().delete("/api/v1/accounts/" + admin.id() + "/grants/" + grant);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(admin.http().get("/api/v1/accounts").status()).isEqualTo(200);
	}

	@Test
	void theStoreKnowsNobodysAddressOrName() {
		String email = TestIdentity.address();
		admin.http().post("/api/v1/accounts", Map.of("email", email, "name", "Cholpon-Unmistakable"));
		Browser browser = identity.browser();
		browser.get("/sign-in?lang=en");
		browser.submit("/sign-in?lang=en", Map.of("email", email));
		String code = identity.notifications().lastCode(email);

		MongoOperations mongo = identity.service().bean(MongoOperations.class);
		for (String collection : mongo.getCollectionNames()) {
			for (Document document : mongo.findAll(Document.class, collection)) {
				assertThat(document.toJson()).doesNotContain(email)
					.doesNotContain("Cholpon-Unmistakable")
					.doesNotContain("\"" + code + "\"");
			}
		}
	}

	@Test
	void aProgramHasNoAccountButRoles() {
		JsonNode client = admin.http().post("/api/v1/clients", Map.of("name", "importer")).json();
		String id = client.get("clientId").asString();
		Http program = identity.service().as(id);

		Http.Answer given = admin.http()
			.post("/api/v1/clients/" + id + "/grants", Map.of("role", "admin", "scope", "platform"));

		assertThat(given.status()).as("%s", given).isEqualTo(201);
		assertThat(program.get("/api/v1/clients/" + id).json().get("grants")).hasSize(1);
		assertThat(program.get("/api/v1/me").status()).isEqualTo(404);
		assertThat(program.get("/api/v1/clients").text()).doesNotContain(client.get("clientSecret").asString());
		admin.http().delete("/api/v1/clients/" + id + "/grants/" + given.json().get("id").asString());
		assertThat(program.get("/api/v1/clients").status()).isEqualTo(403);
	}

	@Test
	void theSecretOfAProgramIsShownOnce() {
		Http keyed = admin.http().idempotencyKey(UUID.randomUUID().toString());

		Http.Answer first = keyed.post("/api/v1/clients", Map.of("name", "importer"));
		Http.Answer second = keyed.post("/api/v1/clients", Map.of("name", "importer"));

		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Cache-Control")).get().asString().contains("no-store");
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.json().get("client").asString()).isEqualTo(first.json().get("clientId").asString());
	}

	@Test
	void anOwnerOfOneOrganizationIsNobodyElsewhere() {
		Person owner = identity.personWith(Role.ORG_OWNER, Scope.organization(UUID.randomUUID()));

		Http.Answer answer = owner.http().get("/api/v1/organizations/" + UUID.randomUUID() + "/members");

		assertThat(answer.status()).isEqualTo(403);
	}

	private static String subject(JsonNode tokens) {
		try {
			return OAuth.parsed(tokens.get("access_token").asString()).getJWTClaimsSet().getSubject();
		}
		catch (java.text.ParseException noJwt) {
			throw new AssertionError(noJwt);
		}
	}

}
