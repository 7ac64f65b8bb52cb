package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.activities.reference.Directory;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OrganizationSuccession;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a body has not answered is asked of the one that comes after it. */
class ReaddressingIT {

	private static final String LIST = "/api/v1/recommendations";

	private final Http curator = World.curator();

	private final String ministry = World.organization("published", "unverified");

	private final String service = World.organization("published", "unverified");

	private final String today = World.organization("published", "unverified");

	@Test
	void theSuccessorAnswersWhatWasOpenAndHistoryStaysUnderTheOldName() {
		String open = asked(ministry, "send");
		String answered = asked(ministry, "send");
		Http old = World.in(ministry, Role.FOCAL_POINT);
		for (String status : List.of("acknowledged", "rejected")) {
			World.must(World.act(old, answered, "response", Map.of("status", status)), 200);
		}
		tell(ministry, "renamed", OrganizationChange.SUCCEEDED, service);
		awaitBody(open, service);
		JsonNode moved = World.visitor().get(open).json();
		assertThat(moved.at("/readdressed/0/from").asString()).isEqualTo(ministry);
		assertThat(moved.at("/readdressed/0/reason").asString()).isEqualTo("renamed");
		assertThat(moved.at("/response/status").asString()).isEqualTo("sent");
		assertThat(body(answered)).as("it was answered").isEqualTo(ministry);
		assertThat(World.act(old, open, "response", Map.of("status", "acknowledged")).status()).isEqualTo(403);
		World.must(World.act(World.in(service, Role.FOCAL_POINT), open, "response", Map.of("status", "acknowledged")),
				200);
		worldHeard(open);
	}

	@Test
	void theLinksOfAChainMayBeHeardOfInAnyOrderAndRepeatedly() {
		String open = asked(ministry);
		tell(service, "merged", OrganizationChange.SUCCEEDED, today);
		tell(ministry, "renamed", OrganizationChange.SUCCEEDED, service);
		awaitBody(open, today);
		tell(ministry, "renamed", OrganizationChange.SUCCEEDED, service);
		String later = asked(ministry);
		tell(ministry, "renamed", OrganizationChange.SUCCEEDED, service);
		awaitBody(later, today);
		assertThat(World.visitor().get(open).json().get("readdressed")).hasSize(2);
	}

	@Test
	void whatIsPublishedWhenItsBodyHasEndedIsAskedOfTheLivingOneOrWaitsForACurator() {
		tell(service, "merged", OrganizationChange.SUCCEEDED, today);
		tell(ministry, "renamed", OrganizationChange.SUCCEEDED, service);
		String split = World.organization("published", "unverified");
		tell(split, "split", OrganizationChange.SUCCEEDED, service, today);
		await().atMost(Duration.ofSeconds(60)).until(() -> ended(ministry) && ended(split));
		awaitBody(asked(ministry), today);
		String waiting = asked(split);
		await().atMost(Duration.ofSeconds(60)).until(() -> undecided().anyMatch(waiting::endsWith));
		assertThat(body(waiting)).isEqualTo(split);
	}

	@Test
	void afterASplitACuratorChoosesAmongThePartsAndNobodyElse() {
		String open = asked(ministry, "send");
		tell(ministry, "split", OrganizationChange.SUCCEEDED, service, today);
		await().atMost(Duration.ofSeconds(60)).until(() -> undecided().anyMatch(open::endsWith));
		assertThat(World.visitor().get(open).json().at("/undecided/0").asString()).isEqualTo(ministry);
		assertThat(body(open)).isEqualTo(ministry);
		assertThat(decide(World.in(ministry, Role.FOCAL_POINT), open, ministry, service).status()).isEqualTo(403);
		String stranger = World.organization("published", "verified");
		assertThat(decide(curator, open, ministry, stranger).status()).isEqualTo(422);
		assertThat(decide(curator, open, ministry, ministry).status()).isEqualTo(422);
		assertThat(decide(curator, open, stranger, service).status()).isEqualTo(409);
		assertThat(curator.ifMatch(99).post(open + "/readdress", Map.of("from", ministry, "to", service)).status())
			.isEqualTo(412);
		World.must(decide(curator, open, ministry, today), 200);
		assertThat(body(open)).isEqualTo(today);
		assertThat(undecided()).noneMatch(open::endsWith);
	}

	@Test
	void whatWentOverByMistakeComesBackAndWhatWasAnsweredWaitsForACurator() {
		String open = asked(ministry, "send");
		String answered = asked(ministry, "send");
		tell(ministry, "renamed", OrganizationChange.SUCCEEDED, service);
		awaitBody(open, service);
		awaitBody(answered, service);
		Http heir = World.in(service, Role.FOCAL_POINT);
		for (String status : List.of("acknowledged", "rejected")) {
			World.must(World.act(heir, answered, "response", Map.of("status", status)), 200);
		}
		tell(ministry, "active", OrganizationChange.SUCCESSION_REVOKED);
		awaitBody(open, ministry);
		await().atMost(Duration.ofSeconds(60)).until(() -> undecided().anyMatch(answered::endsWith));
		JsonNode waiting = World.visitor().get(answered).json();
		assertThat(waiting.at("/returning/0/body").asString()).isEqualTo(ministry);
		assertThat(waiting.at("/returning/0/holder").asString()).isEqualTo(service);
		assertThat(body(answered)).isEqualTo(service);
		assertThat(decide(curator, answered, service, today).status()).isEqualTo(409);
		World.must(decide(curator, answered, service, ministry), 200);
		assertThat(body(answered)).isEqualTo(ministry);
		assertThat(undecided()).noneMatch(answered::endsWith);
	}

	@Test
	void whatADissolvedBodyOwedWaitsForAnybody() {
		String open = asked(ministry);
		tell(ministry, "dissolved", OrganizationChange.DISSOLVED);
		await().atMost(Duration.ofSeconds(60)).until(() -> undecided().anyMatch(open::endsWith));
		World.must(decide(curator, open, ministry, today), 200);
		assertThat(body(open)).isEqualTo(today);
	}

	private void worldHeard(String record) {
		String id = record.substring(LIST.length() + 1);
		try (Listener topic = new Listener(Topics.RECOMMENDATIONS)) {
			RecommendationMessage told = topic.hear(id, 5, RecommendationMessage.class).get(4);
			assertThat(told.getChange()).isEqualTo(RecommendationChange.READDRESSED);
			assertThat(told.getStamp().getAuthorRole()).isEqualTo("system");
			assertThat(told.getRecommendation().getLeadBodies()).containsExactly(service);
			assertThat(told.getRecommendation().getReaddressed().getFirst().getSequence()).isPositive();
		}
	}

	private String asked(String body, String... more) {
		String source = World.make(curator, "/api/v1/documents", World.document());
		String[] actions = Stream.concat(Stream.of("adopt", "publish"), Stream.of(more)).toArray(String[]::new);
		return LIST + "/" + World.make(curator, LIST,
				World.recommendation(List.of(body), "sourceDocumentId", source, "number", "5"), actions);
	}

	private static Http.Answer decide(Http by, String record, String from, String to) {
		return World.act(by, record, "readdress", Map.of("from", from, "to", to));
	}

	private static Stream<String> undecided() {
		return World.visitor()
			.get(LIST + "?undecided=true&limit=100")
			.json()
			.get("items")
			.valueStream()
			.map(item -> item.get("id").asString());
	}

	private static boolean ended(String body) {
		return World.service()
			.bean(Directory.class)
			.organization(new OrganizationId(UUID.fromString(body)))
			.filter(known -> known.fate() != null)
			.isPresent();
	}

	private static void awaitBody(String record, String body) {
		await().atMost(Duration.ofSeconds(60)).until(() -> body(record), body::equals);
	}

	private static String body(String record) {
		return World.visitor().get(record).json().at("/leadBodies/0").asString();
	}

	private static void tell(String id, String identity, OrganizationChange change, String... successors) {
		Organization state = Organization.newBuilder()
			.setId(id)
			.setListing("published")
			.setName(Map.of("ru", "Министерство"))
			.setIdentity(identity)
			.setSuccessors(Stream.of(successors)
				.map(one -> new OrganizationSuccession(identity, "2015-12-11", null, null, one))
				.toList())
			.build();
		World.tell(Topics.ORGANIZATIONS, id,
				OrganizationMessage.newBuilder()
					.setStamp(World.stamp())
					.setChange(change)
					.setOrganization(state)
					.build());
	}

}
