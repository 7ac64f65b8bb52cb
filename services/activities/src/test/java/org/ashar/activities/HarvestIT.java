package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.contracts.EventOutcome;
import org.ashar.contracts.EventOutcomes;
import org.ashar.contracts.EventOutcomesMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an event came to is drafted as recommendations, each once. */
class HarvestIT {

	private static final String LIST = "/api/v1/recommendations";

	private final Http curator = World.curator();

	private final String ngo = World.organization("published", "verified");

	private final String ministry = World.organization("published", "unverified");

	private final String event = UUID.randomUUID().toString();

	private final String session = UUID.randomUUID().toString();

	private final String speaker = UUID.randomUUID().toString();

	@Test
	void eachOutcomeIsADraftOfItsEventsSetAndWaitsForACurator() {
		tell(1, outcomes("service", ministry, 2));
		JsonNode first = drafts(2).getFirst();
		assertThat(first.get("editorialState").asString()).isEqualTo("draft");
		assertThat(first.get("adoptedAt").toString()).contains(event, session, speaker);
		assertThat(first.at("/leadBodies/0").asString()).isEqualTo(ministry);
		assertThat(first.get("dueDate").asString()).isEqualTo("2030-06-01");
		assertThat(first.get("organizationId").asString()).isEqualTo(ngo);
		JsonNode set = World.must(curator.get("/api/v1/activities/" + first.get("setId").asString()), 200).json();
		assertThat(set.get("type").asString()).isEqualTo("recommendation-set");
		assertThat(set.get("editorialState").asString()).isEqualTo("submitted");
		assertThat(World.visitor().get(LIST + "?event=" + event).json().get("items")).isEmpty();
		JsonNode pile = curator.get("/api/v1/work/activities")
			.json()
			.get("items")
			.valueStream()
			.filter(one -> one.get("kind").asString().equals("recommendations-from-events"))
			.findFirst()
			.orElseThrow();
		assertThat(pile.get("count").asInt()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void whatComesAgainOrOutOfOrderMakesNothingTwiceAndUndoesNothing() {
		tell(2, outcomes("service", null, 3));
		String first = LIST + "/" + drafts(3).getFirst().get("id").asString();
		long seen = curator.get(first).version();
		World.must(curator.ifMatch(seen)
			.put(first, World.recommendation(List.of(ministry), "number", "1", "kind", "policy", "adoptedAt",
					Map.of("eventId", event))),
				200);
		tell(1, outcomes("service", null, 2));
		tell(2, outcomes("service", null, 3));
		tell(3, outcomes("service", null, 4));
		assertThat(drafts(4)).extracting(draft -> draft.get("number").asString()).containsExactly("1", "2", "3", "4");
		assertThat(curator.get(first).version()).isEqualTo(seen + 1);
		assertThat(curator.get(first).json().get("kind").asString()).isEqualTo("policy");
	}

	@Test
	void aBodyNobodyKnowsHereYetAndWordsNobodyUnderstandsHoldNothingUp() {
		String unheard = UUID.randomUUID().toString();
		tell(1, outcomes("wish", unheard, 1));
		tell(2, outcomes("service", unheard, 1));
		assertThat(drafts(1).getFirst().at("/leadBodies/0").asString()).isEqualTo(unheard);
	}

	@Test
	void twoCuratorsBringItToEverybodyWithTheSessionItAroseIn() {
		tell(1, outcomes("service", ministry, 1));
		String draft = LIST + "/" + drafts(1).getFirst().get("id").asString();
		World.must(World.act(World.in(ngo, Role.ORG_EDITOR), draft, "review", null), 200);
		World.must(World.act(curator, draft, "adopt", null), 200);
		World.must(World.act(World.curator(), draft, "publish", null), 200);
		assertThat(World.must(World.visitor().get(draft), 200).json().at("/adoptedAt/sessionId").asString())
			.isEqualTo(session);
	}

	private List<JsonNode> drafts(int count) {
		return await().atMost(Duration.ofSeconds(60))
			.until(() -> curator.get(LIST + "?event=" + event).json().get("items").valueStream().toList(),
					found -> found.size() == count);
	}

	private List<EventOutcome> outcomes(String kind, @Nullable String addressee, int count) {
		return IntStream.rangeClosed(1, count)
			.mapToObj(number -> EventOutcome.newBuilder()
				.setNumber(number)
				.setText(Map.of("ru", "Создать центр поддержки " + number, "tg", "Марказ"))
				.setKind(kind)
				.setSessionId(session)
				.setSpeakerId(speaker)
				.setAddresseeId(addressee)
				.setDueDate("2030-06-01")
				.build())
			.toList();
	}

	private void tell(long sequence, List<EventOutcome> outcomes) {
		EventOutcomes told = EventOutcomes.newBuilder()
			.setEventId(event)
			.setOrganizationId(ngo)
			.setName(Map.of("ru", "Защита прав мигрантов"))
			.setOutcomes(outcomes)
			.build();
		Stamp stamp = new Stamp(event + "/" + sequence, sequence, Instant.EPOCH, "org-owner");
		World.tell(Topics.OUTCOMES, event, new EventOutcomesMessage(stamp, told));
	}

}
