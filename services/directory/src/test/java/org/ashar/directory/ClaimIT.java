package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** Whoever shows that an organization without an owner is hers owns it. */
class ClaimIT {

	private static final String CLAIMS = "/api/v1/claims";

	private final Http verifier = Directory.with(Role.VERIFIER);

	@Test
	void ofTwoWhoClaimAnOrganizationOneGetsItAndIdentityHearsOfIt() {
		String organization = unclaimed();
		String account = UUID.randomUUID().toString();
		Http aida = Directory.service().as(account);
		String first = claim(aida, organization);
		String second = claim(Directory.somebody(), organization);
		assertThat(aida.get(CLAIMS).json().get("items")).as("her own only").hasSize(1);
		assertThat(step(verifier, first, "grant", null).status()).isEqualTo(200);
		assertThat(step(verifier, second, "grant", null).status()).isEqualTo(409);
		assertThat(step(verifier, second, "refuse", Map.of("note", "Another was it")).status()).isEqualTo(200);
		assertThat(step(verifier, first, "refuse", Map.of("note", "x")).status()).isEqualTo(409);
		assertThat(Directory.visitor()
			.get(Directory.ORGANIZATIONS + "/" + organization)
			.json()
			.get("unclaimed")
			.asBoolean()).isFalse();
		try (TopicReader topic = new TopicReader(Topics.OWNERSHIP)) {
			OwnershipMessage told = Directory.service()
				.bean(AvroBytes.class)
				.decode(topic.await(organization, 1).getFirst().value(), OwnershipMessage.class);
			assertThat(told.getAccountId()).isEqualTo(account);
		}
	}

	@Test
	void nobodyClaimsWhatIsOwnedOrDecidesHisOwn() {
		String owned = Directory.published(Directory.form()).get("id").asString();
		assertThat(Directory.somebody().post(CLAIMS, body(owned)).status()).isEqualTo(409);
		assertThat(Directory.visitor().post(CLAIMS, body(owned)).status()).isEqualTo(401);
		String organization = unclaimed();
		assertThat(Directory.somebody().post(CLAIMS, Map.of("organizationId", organization)).status()).isEqualTo(400);
		assertThat(Directory.somebody()
			.post(CLAIMS, Map.of("organizationId", organization, "evidence", "x", "url", "javascript:alert(1)"))
			.status()).isEqualTo(400);
		assertThat(Directory.somebody().post(CLAIMS, body(UUID.randomUUID().toString())).status()).isEqualTo(404);
		String own = claim(verifier, organization);
		assertThat(step(verifier, own, "grant", null).status()).as("his own").isEqualTo(403);
		Http insider = Directory.service()
			.with(Directory.platform(Role.CURATOR), Directory.grant(Role.ORG_EDITOR, "organization:" + organization));
		assertThat(step(insider, own, "grant", null).status()).as("one of its people").isEqualTo(403);
		assertThat(Directory.somebody().get(CLAIMS + "/" + own).status()).isEqualTo(404);
		Http curator = Directory.with(Role.CURATOR);
		assertThat(curator.ifMatch(9).post(CLAIMS + "/" + own + "/grant", null).status()).isEqualTo(412);
		assertThat(step(curator, own, "refuse", Map.of("note", " ")).status()).isEqualTo(400);
		assertThat(step(curator, own, "grant", null).status()).isEqualTo(200);
	}

	@Test
	void aVerifierLinksWhatHeSaw() {
		JsonNode published = Directory.published(Directory.form());
		String path = Directory.ORGANIZATIONS + "/" + published.get("id").asString();
		Http seen = verifier.ifMatch(published.get("version").asLong());
		assertThat(seen.post(path + "/verify", Map.of("evidence", "Register", "url", "file:///etc/passwd")).status())
			.isEqualTo(400);
		JsonNode verified = seen
			.post(path + "/verify", Map.of("evidence", "Register", "url", "https://register.minjust.gov.kg/1"))
			.json();
		assertThat(verified.get("evidenceUrl").asString()).isEqualTo("https://register.minjust.gov.kg/1");
		assertThat(verified.get("verifiedBy").asString()).isNotBlank();
		JsonNode open = Directory.visitor().get(path).json();
		assertThat(open.get("evidenceUrl").isNull() && open.get("verifiedBy").isNull()).isTrue();
	}

	private static String claim(Http claimant, String organization) {
		Http.Answer answer = claimant.post(CLAIMS, body(organization));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private static Map<String, String> body(String organization) {
		return Map.of("organizationId", organization, "evidence", "I am its director");
	}

	private Http.Answer step(Http actor, String claim, String verb, @Nullable Object body) {
		long version = this.verifier.get(CLAIMS + "/" + claim).version();
		return actor.ifMatch(version).post(CLAIMS + "/" + claim + "/" + verb, body);
	}

	private static String unclaimed() {
		Http curator = Directory.with(Role.CURATOR);
		JsonNode submitted = Directory.step(curator, Directory.draft(curator, Directory.form("unclaimed", true)),
				"submit", null);
		return Directory.step(Directory.with(Role.VERIFIER), submitted, "publish", null).get("id").asString();
	}

}
