package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** An organization's way into the directory, as people and other services see it. */
class OrganizationIT {

	@Test
	void anOrganizationIsEnteredVerifiedAndPublishedAndTheWorldHearsOfItInOrder() {
		String account = UUID.randomUUID().toString();
		Http registrant = Directory.service().as(account);
		Map<String, Object> form = Directory.form();
		form.put("contactPoints", List.of(Directory.contact("email", "info@rce.kg", "public"),
				Directory.contact("phone", "+996 312 915000", "members")));
		JsonNode draft = Directory.draft(registrant, form);
		String id = draft.get("id").asString();
		assertThat(draft.get("registeredBy").asString()).isEqualTo(account);
		assertThat(Directory.visitor().get(Directory.ORGANIZATIONS + "/" + id).status()).isEqualTo(404);

		JsonNode submitted = Directory.step(registrant, draft, "submit", null);
		JsonNode verified = Directory.step(Directory.with(Role.VERIFIER), submitted, "verify",
				Map.of("evidence", "Certificate seen"));
		JsonNode published = Directory.step(Directory.with(Role.CURATOR), verified, "publish", null);
		assertThat(published.get("listing").asString()).isEqualTo("published");
		assertThat(published.get("trust").asString()).isEqualTo("verified");

		Http.Answer seen = Directory.visitor().get(Directory.ORGANIZATIONS + "/" + id);
		assertThat(seen.status()).isEqualTo(200);
		assertThat(seen.version()).isEqualTo(4);
		assertThat(seen.json().get("contactPoints")).hasSize(1);
		assertThat(seen.json().get("registeredBy").isNull()).isTrue();
		assertThat(seen.json().get("evidence").isNull()).isTrue();
		worldHeard(id);
		identityHeard(id, account);
	}

	@Test
	void aPublishedOrganizationStaysPublishedWhenItIsEditedAndIsHiddenWhenItIsSuspended() {
		JsonNode published = Directory.published(Directory.form());
		String id = published.get("id").asString();
		String path = Directory.ORGANIZATIONS + "/" + id;
		Map<String, Object> edited = Directory.form("Новое имя");
		edited.put("minor", true);
		edited.put("changeNote", "A slip of the pen");
		Http owner = Directory.in(id, Role.ORG_OWNER);
		assertThat(owner.ifMatch(3).put(path, edited).json().get("changeNote").asString())
			.isEqualTo("A slip of the pen");
		JsonNode seen = Directory.visitor().get(path).json();
		assertThat(seen.get("name").get("ru").asString()).isEqualTo("Новое имя");
		assertThat(seen.get("changeNote").isNull()).as("of no concern to the public").isTrue();
		Directory.step(Directory.with(Role.CURATOR), seen, "suspend", Map.of("note", "Nobody answers"));
		assertThat(Directory.visitor().get(path).status()).isEqualTo(404);
		assertThat(owner.get(path).json().get("changeNote").asString()).isEqualTo("Nobody answers");
		List<OrganizationMessage> messages = messages(id, 5);
		assertThat(messages.get(3).getMinor()).isTrue();
		assertThat(messages.get(3).getOrganization().getName()).containsValue("Новое имя");
		assertThat(messages.get(4).getOrganization().getListing()).isEqualTo("suspended");
		assertThat(messages.get(4).getOrganization().getName()).isEmpty();
	}

	@Test
	void aDisputeIsShownToEverybodyUntilItIsSettled() {
		JsonNode published = Directory.published(Directory.form());
		Http curator = Directory.with(Role.CURATOR);
		JsonNode disputed = Directory.step(curator, published, "dispute", Map.of("note", "Another claims the name"));
		assertThat(disputed.get("disputed").asBoolean()).isTrue();
		Directory.step(curator, disputed, "settle", Map.of("note", "It is theirs"));
		List<OrganizationMessage> messages = messages(published.get("id").asString(), 5).subList(3, 5);
		assertThat(messages).extracting(OrganizationMessage::getChange)
			.containsExactly(OrganizationChange.DISPUTED, OrganizationChange.SETTLED);
		assertThat(messages).extracting((message) -> message.getOrganization().getDisputed())
			.containsExactly(true, false);
	}

	private static void worldHeard(String id) {
		List<OrganizationMessage> messages = messages(id, 4);
		assertThat(messages).extracting((message) -> message.getStamp().getSequence()).containsExactly(1L, 2L, 3L, 4L);
		assertThat(messages).extracting(OrganizationMessage::getChange)
			.containsExactly(OrganizationChange.REGISTERED, OrganizationChange.SUBMITTED, OrganizationChange.VERIFIED,
					OrganizationChange.PUBLISHED);
		assertThat(messages.subList(0, 3)).extracting(OrganizationMessage::getOrganization)
			.allMatch((state) -> state.getName().isEmpty() && state.getContactPoints().isEmpty());
		Organization state = messages.getLast().getOrganization();
		assertThat(state.getName()).containsKeys("ru", "en");
		assertThat(state.getContactPoints()).hasSize(1);
		assertThat(state.getTrust()).isEqualTo("verified");
	}

	private static List<OrganizationMessage> messages(String id, int count) {
		try (TopicReader topic = new TopicReader(Topics.ORGANIZATIONS)) {
			return topic.await(id, count)
				.stream()
				.map((message) -> Directory.service()
					.bean(AvroBytes.class)
					.decode(message.value(), OrganizationMessage.class))
				.toList();
		}
	}

	private static void identityHeard(String id, String account) {
		try (TopicReader topic = new TopicReader(Topics.OWNERSHIP)) {
			OwnershipMessage claim = Directory.service()
				.bean(AvroBytes.class)
				.decode(topic.await(id, 1).getFirst().value(), OwnershipMessage.class);
			assertThat(claim.getAccountId()).isEqualTo(account);
		}
	}

}
