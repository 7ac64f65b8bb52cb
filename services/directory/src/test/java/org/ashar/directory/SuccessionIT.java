package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/** What follows when a body is succeeded by others. */
class SuccessionIT {

	private static final String PEOPLE = "/api/v1/people";

	@Test
	void aChainOfMinistriesResolvesToTheLivingOneAndPostsPassOn() {
		String former = published();
		String between = published();
		String today = published();
		String minister = minister(former);
		// The later link is entered first: curators write history down in any order.
		end(between, "renamed", "2015-12-11", List.of(today));
		end(former, "merged", "2012-03-01", List.of(between));
		JsonNode old = Directory.visitor().get(path(former)).json();
		assertThat(old.get("identity").asString()).isEqualTo("merged");
		assertThat(old.at("/successors/0/organizationId").asString()).isEqualTo(between);
		assertThat(old.at("/successors/0/legalBasis/text/en").asString()).isEqualTo("Resolution No. 854");
		assertThat(living(former)).containsExactly(today);
		assertThat(living(today)).containsExactly(today);
		await(() -> Directory.visitor().get(path(today)).json().at("/predecessors/0/organizationId").asString(""),
				between);
		await(() -> Directory.visitor().get(path(between)).json().at("/predecessors/0/organizationId").asString(""),
				former);
		await(() -> posts(minister), List.of(former + " 2012-03-01", between + " 2015-12-11", today + " null"));
		worldHeard(former);
	}

	@Test
	void aMistakenSuccessionIsRevokedAndWhatWentOverComesBack() {
		String former = published();
		String between = published();
		String today = published();
		String minister = minister(former);
		end(former, "merged", "2012-03-01", List.of(between));
		end(between, "renamed", "2015-12-11", List.of(today));
		await(() -> posts(minister), List.of(former + " 2012-03-01", between + " 2015-12-11", today + " null"));
		Http.Answer refused = revoke(former);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.json().get("type").asString()).endsWith("succession-built-upon");
		assertThat(refused.json().get("successor").asString()).isEqualTo(between);
		assertThat(revoke(between).status()).isEqualTo(200);
		await(() -> posts(minister), List.of(former + " 2012-03-01", between + " null"));
		Http.Answer revoked = revoke(former);
		assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
		assertThat(revoked.json().get("identity").asString()).isEqualTo("active");
		assertThat(revoked.json().at("/revocations/0/successors/0").asString()).isEqualTo(between);
		assertThat(revoked.json().at("/revocations/0/reason/en").asString()).isEqualTo("Another ministry was meant");
		await(() -> posts(minister), List.of(former + " null"));
		await(() -> predecessors(between), List.of());
		assertThat(living(former)).containsExactly(former);
		assertThat(revoke(former).status()).isEqualTo(409);
		end(today, "merged", "2016", List.of(former));
	}

	@Test
	void aSplitLeadsToAllLivingPartsAndPassesNoPostOn() {
		String former = published();
		String one = published();
		String other = published();
		String minister = minister(former);
		end(former, "split", "2015", List.of(one, other));
		assertThat(living(former)).containsExactlyInAnyOrder(one, other);
		end(one, "dissolved", "2016", List.of());
		assertThat(living(former)).containsExactly(other);
		assertThat(living(one)).isEmpty();
		await(() -> Directory.visitor().get(path(other)).json().at("/predecessors/0/type").asString(""), "split");
		assertThat(posts(minister)).as("that is for people to decide").containsExactly(former + " null");
	}

	@Test
	void ofTwoSuccessionsThatWouldMakeACircleAtOnceAtMostOneIsWritten() throws Exception {
		for (int round = 0; round < 5; round++) {
			String one = published();
			String other = published();
			List<Http.Answer> answers = atOnce(List.of(ending(one, other), ending(other, one)));
			assertThat(answers).extracting(Http.Answer::status).contains(400).containsAnyOf(200, 400);
		}
	}

	@Test
	void nobodyComesAfterHimselfThroughOthersAndARefusalLeavesNothingBehind() throws Exception {
		String one = published();
		String two = published();
		String three = published();
		end(one, "renamed", "2015", List.of(two));
		end(two, "renamed", "2015", List.of(three));
		Http.Answer refused = ending(three, one).call();
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("circle-of-successors");
		assertThat(ending(three, published()).call().status()).isEqualTo(200);
	}

	@Test
	void whoIsGoneByThenSucceedsNobody() throws Exception {
		String gone = published();
		end(gone, "dissolved", "2010", List.of());
		Http.Answer refused = ending(published(), gone).call();
		assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("ended-before");
	}

	private static void worldHeard(String former) {
		try (TopicReader topic = new TopicReader(Topics.ORGANIZATIONS)) {
			OrganizationMessage last = Directory.service()
				.bean(AvroBytes.class)
				.decode(topic.await(former, 4).getLast().value(), OrganizationMessage.class);
			assertThat(last.getChange()).isEqualTo(OrganizationChange.SUCCEEDED);
			assertThat(last.getOrganization().getIdentity()).isEqualTo("merged");
			assertThat(last.getOrganization().getSuccessors()).hasSize(1);
		}
	}

	private static String minister(String organization) {
		Map<String, Object> portrait = Map.of("name", Map.of("en", "Almazbek Abytov"), "consentToPublish", true,
				"memberships",
				List.of(Map.of("organizationId", organization, "post", "Minister", "startDate", "2010")));
		return Directory.with(Role.CURATOR).post(PEOPLE, portrait).json().get("id").asString();
	}

	private static List<String> posts(String person) {
		return Directory.visitor()
			.get(PEOPLE + "/" + person)
			.json()
			.get("memberships")
			.valueStream()
			.map((member) -> member.get("organizationId").asString() + " "
					+ (member.get("endDate").isNull() ? "null" : member.get("endDate").asString()))
			.toList();
	}

	private static List<String> living(String organization) {
		return Directory.visitor()
			.get(path(organization) + "/successors")
			.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").asString())
			.toList();
	}

	private static Callable<Http.Answer> ending(String organization, String successor) {
		Http curator = Directory.with(Role.CURATOR);
		long version = curator.get(path(organization)).version();
		return () -> curator.ifMatch(version)
			.post(path(organization) + "/succession", body("renamed", "2015", List.of(successor)));
	}

	private static Http.Answer revoke(String organization) {
		Http curator = Directory.with(Role.CURATOR);
		return curator.ifMatch(curator.get(path(organization)).version())
			.post(path(organization) + "/revoke-succession",
					Map.of("reason", Map.of("en", "Another ministry was meant")));
	}

	private static void end(String organization, String type, String date, List<String> successors) {
		Http curator = Directory.with(Role.CURATOR);
		long version = curator.get(path(organization)).version();
		Http.Answer answer = curator.ifMatch(version)
			.post(path(organization) + "/succession", body(type, date, successors));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		// They hear of it on their own, and change by it.
		successors.forEach((successor) -> await(() -> predecessors(successor).contains(organization), true));
	}

	private static List<String> predecessors(String organization) {
		return Directory.visitor()
			.get(path(organization))
			.json()
			.get("predecessors")
			.valueStream()
			.map((tie) -> tie.get("organizationId").asString())
			.toList();
	}

	private static Map<String, Object> body(String type, String date, List<String> successors) {
		return Map.of("type", type, "date", date, "successors", successors, "legalBasis",
				Map.of("text", Map.of("ky", "854-токтом", "en", "Resolution No. 854")));
	}

	private static String published() {
		return Directory.published(Directory.form()).get("id").asString();
	}

	private static String path(String organization) {
		return Directory.ORGANIZATIONS + "/" + organization;
	}

	private static <T> void await(Callable<T> question, T answer) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(question, answer::equals);
	}

	private static List<Http.Answer> atOnce(List<Callable<Http.Answer>> all) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Http.Answer> answers = new ArrayList<>();
			for (Future<Http.Answer> answer : threads.invokeAll(all)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

}
