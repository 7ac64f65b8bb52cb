package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.contracts.DecisionMessage;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.LetterRequestMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.identity.TestIdentity.Person;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What identity tells the services and hears from them. */
class MessagesIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final TestIdentity identity = TestIdentity.shared();

	private final Person admin = identity.admin();

	private final Person aida = identity.person();

	private final UUID centre = UUID.randomUUID();

	private final Topic<GrantsMessage> grants = new Topic<>(identity.service(), Topics.GRANTS, GrantsMessage.class);

	private final Topic<OwnershipMessage> ownership = new Topic<>(identity.service(), Topics.OWNERSHIP,
			OwnershipMessage.class);

	private final Topic<OrganizationMessage> organizations = new Topic<>(identity.service(), Topics.ORGANIZATIONS,
			OrganizationMessage.class);

	private final Topic<LetterRequestMessage> letters = new Topic<>(identity.service(), Topics.LETTER_REQUESTS,
			LetterRequestMessage.class);

	@AfterEach
	void close() {
		List.of(grants, ownership, organizations, letters).forEach(Topic::close);
	}

	@Test
	void everyServiceHearsOfARoleAndOfItsEnd() {
		String path = "/api/v1/accounts/" + aida.id() + "/grants";
		String grant = admin.http()
			.post(path, Map.of("role", "curator", "scope", "topic:migration"))
			.json()
			.get("id")
			.asString();
		admin.http().delete(path + "/" + grant);

		List<GrantsMessage> told = grants.await(message -> message.getAccountId().equals(aida.id()), 2);

		assertThat(told.getFirst().getGrants()).singleElement().satisfies(entry -> {
			assertThat(entry.getRole()).isEqualTo("curator");
			assertThat(entry.getScope()).isEqualTo("topic:migration");
		});
		assertThat(told.getFirst().getStamp().getAuthorRole()).isEqualTo("admin");
		assertThat(told.get(1).getGrants()).isEmpty();
		assertThat(told.get(1).getStamp().getSequence()).isGreaterThan(told.getFirst().getStamp().getSequence());
	}

	@Test
	void everyServiceHearsOfAProgramsRole() {
		String client = admin.http()
			.post("/api/v1/clients", Map.of("name", "importer"))
			.json()
			.get("clientId")
			.asString();
		admin.http().post("/api/v1/clients/" + client + "/grants", Map.of("role", "curator", "scope", "platform"));

		assertThat(grants.await(message -> message.getAccountId().equals(client), 1)).hasSize(1);
	}

	@Test
	void whoRegistersAnOrganizationOwnsItHoweverOftenThatIsTold() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		own();
		awaitOwner();

		Http.Answer appointed = admin.http()
			.post(members(), Map.of("email", TestIdentity.address(), "role", "org-editor", "language", "ky"));
		assertThat(appointed.status()).as("%s", appointed).isEqualTo(201);
		assertThat(aida.http().get(members()).json().get("items")).hasSize(2);
		assertThat(aida.http().get("/api/v1/me").json().get("grants")).hasSize(1);
	}

	@Test
	void anOwnerHandsOnWhatOwnersMayAndNoMore() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		awaitOwner();
		String email = TestIdentity.address();

		for (String role : List.of("org-owner", "focal-point", "curator")) {
			assertThat(aida.http().post(invitations(), Map.of("email", email, "role", role)).status()).isEqualTo(403);
		}
		assertThat(aida.http().post(members(), Map.of("email", email, "role", "org-contributor")).status())
			.as("owners invite")
			.isEqualTo(403);
		assertThat(admin.http().post(members(), Map.of("email", email, "role", "focal-point")).status()).isEqualTo(201);
	}

	@Test
	void whoIsInvitedBelongsToItOnceSheAcceptsByTheLinkOfTheLastLetter() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		awaitOwner();
		String email = TestIdentity.address();
		Http.Answer invited = aida.http().post(invitations(), Map.of("email", email, "role", "org-contributor"));
		assertThat(invited.status()).as("%s", invited).isEqualTo(201);
		assertThat(aida.http().get(members()).json().get("items")).as("nobody has accepted").hasSize(1);
		String id = invited.json().get("id").asString();
		LetterRequestMessage letter = letters.await(one -> one.getPersonId().equals(id), 1).getFirst();
		assertThat(letter.getTemplate()).isEqualTo("member-invitation");
		assertThat(opened("letter-recipient", letter.getSealedRecipient()).get("email").asString()).isEqualTo(email);
		String first = token(letter);
		assertThat(first).doesNotContain("@").doesNotContain(email.substring(0, email.indexOf('@')));
		Http stranger = identity.service().http();
		assertThat(stranger.header("Invitation-Token", first)
			.get("/api/v1/member-invitations")
			.json()
			.get("role")
			.asString()).isEqualTo("org-contributor");
		assertThat(aida.http().post(invitations() + "/" + id + "/send-again", null).status()).isEqualTo(200);
		String second = token(letters.await(one -> one.getPersonId().equals(id), 2).getLast());

		accepted(stranger, first, 404, "invitation-unknown-link");
		accepted(stranger, second + "x", 404, "invitation-unknown-link");
		assertThat(stranger.post("/api/v1/member-invitations/accept", Map.of("token", second)).status()).isEqualTo(204);
		assertThat(aida.http().get(members()).json().get("items")).hasSize(2);
		accepted(stranger, second, 409, "invitation-accepted");
		assertThat(aida.http().get(invitations()).json().get("items")).isEmpty();
		assertThat(aida.http().post(invitations() + "/" + id + "/withdraw", null).status()).isEqualTo(409);
	}

	@Test
	void aWithdrawnInvitationOpensNothing() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		awaitOwner();
		Http.Answer withdrawn = aida.http()
			.post(invitations(), Map.of("email", TestIdentity.address(), "role", "org-editor"));
		String id = withdrawn.json().get("id").asString();
		String token = token(letters.await(one -> one.getPersonId().equals(id), 1).getFirst());
		assertThat(aida.http().post(invitations() + "/" + id + "/withdraw", null).status()).isEqualTo(204);
		accepted(identity.service().http(), token, 410, "invitation-withdrawn");
		assertThat(aida.http().get(members()).json().get("items")).hasSize(1);
	}

	private static void accepted(Http by, String token, int status, String type) {
		Http.Answer answer = by.post("/api/v1/member-invitations/accept", Map.of("token", token));
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:ashar:problem:" + type);
	}

	private String token(LetterRequestMessage letter) {
		String link = opened("letter-content", letter.getSealedContent()).get("link").asString();
		return link.substring("/member-invitations/".length());
	}

	private String invitations() {
		return "/api/v1/organizations/" + centre + "/invitations";
	}

	@Test
	void everyMemberIsOwedALetterAboutWhatACuratorDecided() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		awaitOwner();
		UUID activity = UUID.randomUUID();
		Seal seal = identity.service().bean(Seal.class);
		try (Topic<DecisionMessage> decisions = new Topic<>(identity.service(), Topics.DECISIONS,
				DecisionMessage.class)) {
			decisions.send(activity.toString(),
					DecisionMessage.newBuilder()
						.setStamp(new Stamp(activity + "/3", 3L, Instant.EPOCH, "curator"))
						.setActivityId(activity.toString())
						.setOrganizationId(centre.toString())
						.setDecision("rejected")
						.setSealedContent(ByteBuffer.wrap(seal.seal("curation-decision",
								"{\"title\":{\"ru\":\"Защита прав\"},\"note\":{\"ru\":\"Это реклама\"}}")))
						.build());
		}
		LetterRequestMessage letter = letters
			.await(one -> activity.toString().equals(one.getRecordId()) && one.getPersonId().equals(aida.id()), 1)
			.getFirst();
		assertThat(letter.getTemplate()).isEqualTo("activity-rejected");
		assertThat(letter.getOccasionId()).isEqualTo(activity + "/3:" + aida.id());
		assertThat(opened("letter-recipient", letter.getSealedRecipient()).get("email").asString())
			.isEqualTo(aida.email());
		JsonNode content = opened("letter-content", letter.getSealedContent());
		assertThat(content.at("/title/ru").asString()).isEqualTo("Защита прав");
		assertThat(content.at("/note/ru").asString()).isEqualTo("Это реклама");
	}

	@Test
	void onlyWhoProposedAnAssessmentIsOwedTheLetterAboutItsRefusal() {
		UUID recommendation = UUID.randomUUID();
		Seal seal = identity.service().bean(Seal.class);
		try (Topic<DecisionMessage> decisions = new Topic<>(identity.service(), Topics.DECISIONS,
				DecisionMessage.class)) {
			for (String account : List.of(UUID.randomUUID().toString(), aida.id())) {
				decisions.send(recommendation.toString(),
						DecisionMessage.newBuilder()
							.setStamp(new Stamp(recommendation + "/1", 1L, Instant.EPOCH, "curator"))
							.setActivityId(recommendation.toString())
							.setOrganizationId(new UUID(0, 0).toString())
							.setDecision("assessment-refused")
							.setAccountId(account)
							.setSealedContent(ByteBuffer.wrap(seal.seal("curation-decision",
									"{\"title\":{\"ru\":\"Школы\"},\"note\":{\"ru\":\"Мало фактов\"}}")))
							.build());
			}
		}
		LetterRequestMessage letter = letters.await(one -> recommendation.toString().equals(one.getRecordId()), 1)
			.getFirst();
		assertThat(letter.getTemplate()).isEqualTo("assessment-refused");
		assertThat(letter.getPersonId()).isEqualTo(aida.id());
		JsonNode content = opened("letter-content", letter.getSealedContent());
		assertThat(content.at("/note/ru").asString()).isEqualTo("Мало фактов");
		assertThat(content.at("/link").asString()).isEqualTo("/recommendations/" + recommendation);
	}

	@Test
	void everyMemberIsOwedOneLetterForOneOccasion() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		awaitOwner();
		admin.http().post(members(), Map.of("email", TestIdentity.address(), "role", "org-editor", "language", "ky"));
		OrganizationMessage verified = message(2, OrganizationChange.VERIFIED);

		organizations.send(centre.toString(), verified);
		organizations.send(centre.toString(), verified);
		organizations.send(centre.toString(), message(3, OrganizationChange.PUBLISHED));
		List<LetterRequestMessage> owed = letters.await(this::isOurs, 4);

		assertThat(owed).extracting(letter -> letter.getPersonId() + letter.getTemplate()).doesNotHaveDuplicates();
		assertThat(owed).filteredOn(letter -> letter.getTemplate().equals("organization-verified"))
			.hasSize(2)
			.allMatch(letter -> letter.getOccasionId()
				.equals(verified.getStamp().getMessageId() + ":" + letter.getPersonId()));
		assertThat(owed).extracting(LetterRequestMessage::getLanguage).contains("ky", "en");
		LetterRequestMessage letter = owed.stream()
			.filter(one -> one.getPersonId().equals(aida.id()))
			.findFirst()
			.orElseThrow();
		assertThat(opened("letter-recipient", letter.getSealedRecipient()).get("email").asString())
			.isEqualTo(aida.email());
		JsonNode content = opened("letter-content", letter.getSealedContent());
		assertThat(content.get("organization").get("ky").asString()).isEqualTo("Кары-картаңдар борбору");
		assertThat(content.get("link").asString()).isEqualTo("/organizations/" + centre);
		assertThat(content.get("change").asString()).isEqualTo("verified");
	}

	@Test
	void whatBecameOfAnOrganizationBeforeItsOwnerWasKnownIsToldLater() {
		heard(1, OrganizationChange.REGISTERED);
		heard(2, OrganizationChange.CHANGES_REQUESTED);
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> card().contains("CHANGES_REQUESTED"));

		own();

		assertThat(letters.await(this::isOurs, 1)).singleElement()
			.extracting(LetterRequestMessage::getTemplate)
			.isEqualTo("organization-changes-requested");
	}

	@Test
	void anOwnerWhoLeftIsNotMadeOwnerAgainByAnOldMessage() {
		heard(1, OrganizationChange.REGISTERED);
		own();
		awaitOwner();
		String grant = aida.http().get("/api/v1/me").json().get("grants").get(0).get("id").asString();
		admin.http().delete("/api/v1/accounts/" + aida.id() + "/grants/" + grant);

		own();
		UUID other = UUID.randomUUID();
		ownership.send(other.toString(), owner(other));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> aida.http().get("/api/v1/me").text().contains(other.toString()));

		assertThat(aida.http().get("/api/v1/me").text()).doesNotContain(centre.toString());
	}

	private boolean isOurs(LetterRequestMessage letter) {
		return centre.toString().equals(letter.getRecordId());
	}

	private JsonNode opened(String purpose, ByteBuffer sealed) {
		byte[] bytes = new byte[sealed.remaining()];
		sealed.duplicate().get(bytes);
		return JSON.readTree(identity.service().bean(Seal.class).open(purpose, bytes));
	}

	private String card() {
		var card = identity.service()
			.bean(org.springframework.data.mongodb.core.MongoOperations.class)
			.findById(centre.toString(), org.bson.Document.class, "organizations");
		return String.valueOf(card);
	}

	private void awaitOwner() {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> aida.http().get(members()).status() == 200);
	}

	private String members() {
		return "/api/v1/organizations/" + centre + "/members";
	}

	private void heard(long sequence, OrganizationChange change) {
		organizations.send(centre.toString(), message(sequence, change));
	}

	private void own() {
		ownership.send(centre.toString(), owner(centre));
	}

	private OwnershipMessage owner(UUID organization) {
		return OwnershipMessage.newBuilder()
			.setStamp(stamp(1))
			.setOrganizationId(organization.toString())
			.setAccountId(aida.id())
			.build();
	}

	private OrganizationMessage message(long sequence, OrganizationChange change) {
		Organization organization = Organization.newBuilder()
			.setId(centre.toString())
			.setListing("published")
			.setName(Map.of("ky", "Кары-картаңдар борбору", "en", "Centre for the Elderly"))
			.build();
		return OrganizationMessage.newBuilder()
			.setStamp(stamp(sequence))
			.setChange(change)
			.setOrganization(organization)
			.build();
	}

	private static Stamp stamp(long sequence) {
		return Stamp.newBuilder()
			.setMessageId(UUID.randomUUID().toString())
			.setSequence(sequence)
			.setOccurredAt(Instant.parse("2013-06-03T12:00:00Z"))
			.setAuthorRole("verifier")
			.build();
	}

}
