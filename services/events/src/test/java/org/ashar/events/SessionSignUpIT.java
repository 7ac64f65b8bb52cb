package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sessions with fewer places than the event has seats. */
class SessionSignUpIT {

	private static final String PATH = "/api/v1/registrations";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	private final String event = World.make(owner, World.event(ngo, "sessions",
			List.of(session("Закон", "14:00", "15:30"), session("Пресса", "15:00", "16:00"))), "announce");

	private final List<String> sessions = World.must(owner.get(event), 200)
		.json()
		.get("sessions")
		.valueStream()
		.map(session -> session.get("id").asString())
		.toList();

	SessionSignUpIT() {
		World.seat(owner, event, 40, Map.of());
		rule(3, 2);
		World.must(World.act(owner, event, "open-registration", null), 200);
	}

	@Test
	void neverMoreThanMayTakePartAlthoughTwoInstancesAreAsked() throws Exception {
		List<String> tokens = IntStream.range(0, 24).mapToObj(_ -> seated()).toList();
		try (RunningService second = RunningService.start(World.WithShiftingClock.class, "events",
				"--spring.application.name="
						+ World.service().context().getEnvironment().getRequiredProperty("spring.application.name"))) {
			List<Callable<Integer>> crowd = new ArrayList<>();
			for (int i = 0; i < tokens.size(); i++) {
				String token = tokens.get(i);
				Http visitor = i % 2 == 0 ? second.http() : World.visitor();
				crowd.add(() -> choose(visitor, token, sessions).status());
			}
			assertThat(together(crowd)).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(2);
		}
		assertThat(signedUp()).containsExactly(2, 2);
		assertThat(tokens.stream().filter(token -> !chosen(token).isEmpty())).hasSize(2);
	}

	@Test
	void oneFullSessionKeepsSomebodyOutOfNoOtherAndWhoLeavesTheEventLeavesHerSessions() {
		String first = seated();
		String second = seated();
		String third = seated();
		List.of(first, second).forEach(one -> World.must(choose(World.visitor(), one, sessions), 200));
		Http.Answer full = World.must(choose(World.visitor(), third, sessions), 409);
		assertThat(full.json().get("type").asString()).endsWith("session-full");
		assertThat(chosen(third)).as("all or none").isEmpty();
		World.must(choose(World.visitor(), third, List.of(sessions.getFirst())), 200);
		World.must(choose(World.visitor(), third, List.of(sessions.getFirst())), 200);
		assertThat(signedUp()).as("twice is as once").containsExactly(3, 2);

		World.must(World.visitor().post(PATH + "/withdraw", World.body("token", first)), 200);
		assertThat(signedUp()).containsExactly(2, 1);
		assertThat(chosen(first)).isEmpty();
		World.must(choose(World.visitor(), third, sessions), 200);
		World.must(choose(World.visitor(), second, List.of()), 200);
		assertThat(signedUp()).containsExactly(1, 1);
	}

	@Test
	void onlyWhoHasASeatSignsUpAndOnlyWhereThatIsAsked() {
		World.must(choose(World.visitor(), seated(), List.of(UUID.randomUUID().toString())), 422);
		World.must(choose(World.visitor(), "nonsense", sessions), 404);
		String token = seated();
		World.must(World.visitor().post(PATH + "/withdraw", World.body("token", token)), 200);
		World.must(choose(World.visitor(), token, sessions), 409);
		rule(1, 1);
		assertThat(signedUp()).as("fewer than before is told, nobody is thrown out").hasSize(2);
		World.must(rules(List.of(signUp(0, 1), signUp(0, 1))), 422);
	}

	@Test
	void theTicketOnPaperNamesThem() throws IOException {
		String token = seated();
		World.must(choose(World.visitor(), token, List.of(sessions.getLast())), 200);
		byte[] file = World.must(World.visitor().header("Registration-Token", token).get(PATH + "/ticket.pdf"), 200)
			.bytes();
		try (PDDocument paper = Loader.loadPDF(file)) {
			assertThat(paper.getNumberOfPages()).isEqualTo(1);
			assertThat(new PDFTextStripper().getText(paper)).contains(", 15:00–16:00 · Пресса").doesNotContain("Закон");
		}
	}

	@Test
	void theNextEventOfTheSeriesTakesAsManyInTheSameWay() {
		String copy = World
			.must(owner.idempotencyKey(UUID.randomUUID().toString())
				.post(event + "/copies", Map.of("firstDay", "2034-06-03")), 201)
			.json()
			.get("id")
			.asString();
		JsonNode next = World.must(owner.get(World.LIST + "/" + copy), 200).json();
		assertThat(next.get("capacity").asInt()).isEqualTo(40);
		assertThat(next.at("/entryRules/offerHours").asInt()).isEqualTo(48);
		assertThat(next.at("/entryRules/signUps").valueStream().map(signUp -> signUp.get("sessionId").asString()))
			.isEqualTo(next.get("sessions").valueStream().map(session -> session.get("id").asString()).toList())
			.doesNotContainAnyElementsOf(sessions);
	}

	private List<Integer> signedUp() {
		JsonNode seats = World.must(World.visitor().get(event + "/seats"), 200).json().get("signedUp");
		return sessions.stream().map(session -> seats.get(session).asInt()).toList();
	}

	private void rule(int first, int second) {
		World.must(rules(List.of(signUp(0, first), signUp(1, second))), 200);
		await().until(() -> World.must(World.visitor().get(event), 200).json().at("/entryRules/signUps").size() == 2);
	}

	private Http.Answer rules(List<Map<String, ?>> signUps) {
		return owner.ifMatch(owner.get(event).version())
			.put(event + "/entry-rules", World.body("approval", false, "offerHours", 48, "signUps", signUps));
	}

	private Map<String, ?> signUp(int session, int capacity) {
		return World.body("sessionId", sessions.get(session), "capacity", capacity);
	}

	private String seated() {
		String email = UUID.randomUUID() + "@example.org";
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		String token = mail.await(email, "confirm").token();
		World.must(World.visitor().post(PATH + "/confirm", World.body("token", token)), 200);
		return mail.await(email, "seat").token();
	}

	private static List<JsonNode> chosen(String token) {
		return World.must(World.visitor().header("Registration-Token", token).get(PATH), 200)
			.json()
			.get("sessions")
			.valueStream()
			.toList();
	}

	private static Http.Answer choose(Http visitor, String token, List<String> sessions) {
		return visitor.post(PATH + "/sessions", World.body("token", token, "sessions", sessions));
	}

	private static Map<String, ?> session(String title, String from, String to) {
		return World.body("type", "workshop", "title", World.text(title), "day", "2033-06-03", "startsAt", from,
				"endsAt", to);
	}

	private static List<Integer> together(List<Callable<Integer>> crowd) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
			List<Integer> answers = new ArrayList<>();
			for (Future<Integer> answer : threads.invokeAll(crowd)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

}
