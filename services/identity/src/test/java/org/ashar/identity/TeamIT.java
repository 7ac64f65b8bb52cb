package org.ashar.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.contracts.Event;
import org.ashar.contracts.EventChange;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.identity.TestIdentity.Person;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who works for an event, and who says so. */
class TeamIT {

	private final TestIdentity identity = TestIdentity.shared();

	private final Person admin = identity.admin();

	private final Person organizer = identity.person();

	private final UUID event = UUID.randomUUID();

	private final UUID host = UUID.randomUUID();

	private final String team = "/api/v1/events/" + event + "/team";

	private final Topic<EventMessage> events = new Topic<>(identity.service(), Topics.EVENTS, EventMessage.class);

	private final Topic<GrantsMessage> grants = new Topic<>(identity.service(), Topics.GRANTS, GrantsMessage.class);

	@BeforeEach
	void anEventOfAnOrganization() {
		events.send(event.toString(),
				EventMessage.newBuilder()
					.setStamp(Stamp.newBuilder()
						.setMessageId(UUID.randomUUID().toString())
						.setSequence(1)
						.setOccurredAt(Instant.parse("2013-06-03T12:00:00Z"))
						.setAuthorRole("org-owner")
						.build())
					.setChange(EventChange.DRAFTED)
					.setEvent(Event.newBuilder()
						.setId(event.toString())
						.setState("draft")
						.setOrganizationId(host.toString())
						.build())
					.build());
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> admin.http().get(team).status() == 200);
	}

	@AfterEach
	void close() {
		List.of(events, grants).forEach(Topic::close);
	}

	@Test
	void theOwnerOfTheOrganizationGivesEachPermissionForATimeAndTakesItBack() {
		grant(organizer, "org-owner", "organization:" + host);
		String email = TestIdentity.address();
		for (String role : List.of("event-owner", "event-moderator", "event-editor", "check-in")) {
			Http.Answer joined = organizer.http()
				.post(team, Map.of("email", email, "role", role, "end", "2099-06-05T18:00:00Z"));
			assertThat(joined.status()).as("%s", joined).isEqualTo(201);
		}
		JsonNode member = organizer.http().get(team).json().at("/items/0");
		assertThat(member.get("email").asString()).isEqualTo(email);
		assertThat(member.get("grants")).hasSize(4);
		assertThat(member.at("/grants/0/end").asString()).isEqualTo("2099-06-05T18:00:00Z");
		String account = member.get("account").asString();
		assertThat(grants.await(message -> message.getAccountId().equals(account), 4).getLast().getGrants())
			.allMatch(entry -> entry.getScope().equals("event:" + event))
			.extracting(entry -> entry.getRole())
			.containsExactlyInAnyOrder("event-owner", "event-moderator", "event-editor", "check-in");

		String grant = team + "/" + account + "/grants/" + member.at("/grants/0/id").asString();
		assertThat(organizer.http().delete(grant).status()).isEqualTo(204);
		assertThat(organizer.http().delete(grant).status()).as("twice is as once").isEqualTo(204);
		assertThat(organizer.http().get(team).json().at("/items/0/grants")).hasSize(3);
	}

	@Test
	void whoManagesTheEventChoosesItsTeamAndOthersOfTheTeamDoNot() {
		grant(organizer, "event-owner", "event:" + event);
		Person helper = identity.person();
		assertThat(organizer.http().post(team, Map.of("email", helper.email(), "role", "event-moderator")).status())
			.isEqualTo(201);
		assertThat(helper.http().get(team).status()).isEqualTo(403);
		assertThat(helper.http().post(team, Map.of("email", helper.email(), "role", "event-owner")).status())
			.isEqualTo(403);
		Person elsewhere = identity.person();
		grant(elsewhere, "event-owner", "event:" + UUID.randomUUID());
		grant(elsewhere, "org-owner", "organization:" + UUID.randomUUID());
		assertThat(elsewhere.http().get(team).status()).isEqualTo(403);
	}

	@Test
	void nothingElseIsGivenHere() {
		grant(organizer, "event-owner", "event:" + event);
		String email = TestIdentity.address();
		for (String role : List.of("admin", "curator", "org-owner", "org-editor", "auditor")) {
			assertThat(organizer.http().post(team, Map.of("email", email, "role", role)).status()).as(role)
				.isEqualTo(403);
		}
		assertThat(organizer.http().post(team, Map.of("email", email, "role", "king")).status()).isEqualTo(400);
		assertThat(organizer.http().post(team, Map.of("email", "nobody", "role", "check-in")).status()).isEqualTo(400);
		assertThat(organizer.http()
			.post(team, Map.of("email", email, "role", "check-in", "end", "2001-01-01T00:00:00Z"))
			.status()).isEqualTo(422);
		assertThat(organizer.http().post(team, Map.of("email", email, "role", "check-in")).status()).isEqualTo(201);
		assertThat(organizer.http().post(team, Map.of("email", email, "role", "check-in")).status()).isEqualTo(409);
	}

	@Test
	void grantsOfOtherScopesAreNotTakenBackHere() {
		grant(organizer, "event-owner", "event:" + event);
		Person curator = identity.person();
		String other = grant(curator, "curator", "platform");
		assertThat(organizer.http().delete(team + "/" + curator.id() + "/grants/" + other).status()).isEqualTo(404);
		assertThat(curator.http().get("/api/v1/me").json().get("grants")).hasSize(1);
	}

	private String grant(Person person, String role, String scope) {
		return admin.http()
			.post("/api/v1/accounts/" + person.id() + "/grants", Map.of("role", role, "scope", scope))
			.json()
			.get("id")
			.asString();
	}

}
