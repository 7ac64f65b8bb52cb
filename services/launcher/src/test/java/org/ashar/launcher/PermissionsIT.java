package org.ashar.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.ashar.launcher.Cast.Person;
import org.ashar.launcher.PermissionTable.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The table in docs/permissions.md, carried out: every operation that the platform
 * describes has a row, and each person of each kind may do what is written there and
 * nothing else.
 */
class PermissionsIT {

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private static final List<Row> ROWS = PermissionTable.rows();

	private static final Map<Row, String> IDS = new HashMap<>();

	/** Records that several rows may look at. */
	private static final Map<String, String> SHARED = new HashMap<>();

	private static final Map<String, Long> VERSIONS = new ConcurrentHashMap<>();

	private static final Map<Row, String> PROPOSALS = new ConcurrentHashMap<>();

	private static final Map<Row, String> GRANTS = new ConcurrentHashMap<>();

	private static final Map<String, String> REGISTRATIONS = new ConcurrentHashMap<>();

	private static final Map<Row, String> MESSAGES = new ConcurrentHashMap<>();

	private static final Map<Row, JsonNode> MEMBERS = new ConcurrentHashMap<>();

	private static final int AT_ONCE = 4;

	private static RunningPlatform platform;

	private static Cast cast;

	private static Records records;

	private static final String CONCEPT = "affected-group/permissions-" + UUID.randomUUID();

	private static String topic;

	private static final Map<String, String> SUCCESSORS = new HashMap<>();

	private static String deadLetter;

	@BeforeAll
	static void makeARecordForEachRow() throws Exception {
		platform = RunningPlatform.get();
		cast = new Cast(platform);
		records = new Records(cast);
		for (Row row : ROWS) {
			if (row.isAboutARecord()) {
				IDS.put(row, id(row));
			}
		}
		topic = cast.as("nobody").get("/api/v1/concepts?scheme=topic").json().at("/items/0/notation").asString();
		Http.Answer concept = cast.as("curator")
			.header("If-None-Match", "*")
			.put("/api/v1/concepts/" + CONCEPT, Map.of("prefLabel", Map.of("en", "For the table of permissions")));
		assertThat(concept.status()).as("%s", concept).isEqualTo(201);
		everyServiceKnowsTheRoles();
	}

	private static String id(Row row) throws Exception {
		return switch (row.kind()) {
			case "accounts" -> cast.id("somebody");
			case "clients" -> client();
			case "dead-letters" -> deadLetter();
			case "records" -> SHARED.computeIfAbsent("documentspublic", (key) -> records.make("documents", "public"));
			case "preferences" -> UUID.randomUUID().toString();
			case "letters" -> letter();
			case "suppressions" -> suppression();
			default -> row.keepsTheState()
					? SHARED.computeIfAbsent(row.kind() + row.record(), (key) -> records.make(row.kind(), row.record()))
					: records.make(row.kind(), row.record());
		};
	}

	private static String client() {
		return cast.as("admin")
			.idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/clients", Map.of("name", "permissions"))
			.json()
			.get("clientId")
			.asString();
	}

	/* One that has left, which nobody has to decide about. */
	private static String letter() {
		return await().atMost(Duration.ofSeconds(60))
			.until(() -> cast.as("admin").get("/api/v1/letters?state=accepted&limit=1").json().at("/items/0/id"),
					(found) -> !found.isMissingNode())
			.asString();
	}

	private static String suppression() {
		return cast.as("admin")
			.post("/api/v1/suppressions", Map.of("email", Bodies.SUPPRESSED, "note", "why"))
			.json()
			.get("id")
			.asString();
	}

	private static String deadLetter() throws Exception {
		if (deadLetter == null) {
			long offset;
			try (Broker broker = new Broker(platform)) {
				offset = broker.write(Topics.INDICATORS, "permissions", Poison.GARBAGE);
			}
			deadLetter = await().atMost(Duration.ofSeconds(60))
				.until(() -> cast.as("admin")
					.get("/api/v1/dead-letters?limit=100")
					.json()
					.get("items")
					.valueStream()
					.filter((letter) -> letter.get("topic").asString().equals(Topics.INDICATORS)
							&& letter.get("offset").asLong() == offset)
					.map((letter) -> letter.get("id").asString())
					.findFirst()
					.orElse(null), (found) -> found != null);
		}
		return deadLetter;
	}

	/* Roles reach the services in the order in which they were given: the last tells. */
	private static void everyServiceKnowsTheRoles() {
		String organization = "/api/v1/organizations/" + records.make("organizations", "draft");
		String event = "/api/v1/events/" + records.make("events", "draft");
		for (String role : Cast.OF_AN_ORGANIZATION) {
			await().atMost(Duration.ofSeconds(60)).until(() -> cast.as(role).get(organization).status() == 200);
		}
		await().atMost(Duration.ofSeconds(60)).until(() -> cast.as("event-owner").get(event).status() == 200);
		for (String role : List.of("org-editor", "org-contributor")) {
			for (String kind : List.of("activities", "events")) {
				await().atMost(Duration.ofSeconds(60))
					.until(() -> records.create(role, kind, records.bodies().of(kind, "")).status() == 201);
			}
		}
		SUCCESSORS.put("claims", records.unclaimed("Claimed"));
		SUCCESSORS.put("mergers", records.unclaimed("Kept"));
		for (String kind : List.of("activities", "recommendations")) {
			SUCCESSORS.put(kind, records.make(kind, "public"));
		}
	}

	/* Others take the first organization that they find. */
	@AfterAll
	static void leaveNothingContested() {
		ROWS.stream()
			.filter((row) -> row.path().endsWith("/dispute") && IDS.containsKey(row))
			.forEach(
					(row) -> records.act("curator", "/organizations/" + IDS.get(row), "settle", Map.of("note", "why")));
	}

	@Test
	void everyOperationHasARow() {
		Set<String> described = new TreeSet<>();
		// The services write it when the first one asks, who may have to come again.
		JsonNode document = await().atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> cast.as("nobody").get("/api/v1/openapi.json").json(), (found) -> found.has("paths"));
		document.get("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
			if (METHODS.contains(method) && path.startsWith("/api/")) {
				described.add(method.toUpperCase(Locale.ROOT) + " " + path);
			}
		}));
		Set<String> written = ROWS.stream().map(Row::operation).collect(Collectors.toSet());
		assertThat(written).containsExactlyInAnyOrderElementsOf(described);
	}

	@Test
	void everybodyMayWhatIsWrittenAndNothingElse() throws Exception {
		List<String> findings = Collections.synchronizedList(new ArrayList<>());
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
			// Rows about one record one after another: they would change it under each
			// other's hands.
			List<Callable<Integer>> groups = ROWS.stream()
				.collect(Collectors.groupingBy(PermissionsIT::record))
				.values()
				.stream()
				.<Callable<Integer>>map((rows) -> () -> rows.stream().mapToInt((row) -> carryOut(row, findings)).sum())
				.toList();
			for (Future<Integer> group : hands.invokeAll(groups)) {
				done.addAndGet(group.get());
			}
		}
		System.out.printf("permissions: rows=%d cells=%d carried_out=%d%n", ROWS.size(),
				ROWS.size() * cast.people().size(), done.get());
		assertThat(findings).isEmpty();
	}

	private static String record(Row row) {
		return IDS.getOrDefault(row, row.kind());
	}

	/* Whoever may can change the record: the others see it first, as it was made. */
	private static int carryOut(Row row, List<String> findings) {
		int done = 0;
		for (boolean may : new boolean[] { false, true }) {
			for (Person person : cast.people()) {
				if (person.mayBy(row.who()) == may) {
					Http.Answer answer = call(row, person);
					done += (answer.status() < 300) ? 1 : 0;
					if (!(may ? isDone(answer) : isRefused(row, person, answer))) {
						findings.add(person + (may ? " may " : " may not ") + row + ": " + answer.status() + " "
								+ answer.text());
					}
				}
			}
		}
		if (done == 0 && !row.isForStrangers() && !row.path().endsWith("/decide")
				&& !row.path().endsWith("/readdress")) {
			findings.add("Nobody has carried out " + row);
		}
		return done;
	}

	/** A state that forbids it is told only to whoever may. */
	private static boolean isDone(Http.Answer answer) {
		return answer.status() < 300 || answer.status() == 409 || answer.text().contains("second-person");
	}

	private static boolean isRefused(Row row, Person person, Http.Answer answer) {
		if (row.who().contains("signature")) {
			return answer.status() == 401 && answer.text().contains("unsigned-report");
		}
		if (row.who().contains("link")) {
			return answer.status() == 404 && answer.text().contains("unknown-link");
		}
		return answer.status() == (person.name().equals("nobody") ? 401 : 403)
				|| answer.status() == 404 && row.isHidden();
	}

	private static Http.Answer call(Row row, Person person) {
		Http http = cast.as(person.name())
			.idempotencyKey(UUID.randomUUID().toString())
			.header("Registration-Token", "nobody-has-this")
			.header("Subscriber-Token", "nobody-has-this")
			.header("Letter-Token", "nobody-has-this")
			.header("Invitation-Token", "nobody-has-this")
			.header("Device-Token", "nobody-has-this")
			.header("Speaker-Token", "nobody-has-this");
		if (row.path().contains("{assessment}")) {
			PROPOSALS.computeIfAbsent(row, PermissionsIT::proposal);
		}
		if (!row.method().equals("GET")) {
			http = http.ifMatch(row.kind().equals("me") || row.path().contains("{message}") ? version(row, person)
					: VERSIONS.computeIfAbsent(record(row), (key) -> version(row, person)));
		}
		if (row.path().endsWith("/table") || row.path().endsWith("/imports")) {
			http = http.header("Content-Type", "text/csv");
		}
		Object body = row.operation().equals("PUT /api/v1/me") ? themselves(person) : records.bodies()
			.of(row, row.path().endsWith("/corrections") ? actionOf(row) : SUCCESSORS.get(row.kind()));
		Http.Answer answer = http.send(row.method(), path(row) + query(row), body);
		if (answer.status() == 412) {
			// Another row has given this person a role in between, or the platform itself
			// has
			// changed the record: it counts readers, and calls webhooks.
			VERSIONS.remove(record(row));
			return call(row, person);
		}
		if (answer.status() < 300 && !row.method().equals("GET")) {
			VERSIONS.remove(record(row));
			GRANTS.remove(row);
			PROPOSALS.remove(row);
			MEMBERS.remove(row);
		}
		return answer;
	}

	/* Other tests know these people, too. */
	private static Object themselves(Person person) {
		JsonNode me = cast.as(person.name()).get("/api/v1/me").json();
		String name = me.path("name").asString("");
		return name.isEmpty() ? Map.of("language", me.path("language").asString("en"))
				: Map.of("language", me.path("language").asString("en"), "name", name);
	}

	private static String path(Row row) {
		String id = IDS.getOrDefault(row, "");
		return row.path()
			.replace("{type}", "document")
			.replace("{sequence}", row.path().contains("{sequence}") ? Long.toString(last(id)) : "")
			.replace("{id}", id)
			.replace("{organization}", id)
			.replace("{scheme}/{notation}", CONCEPT)
			.replace("{registration}",
					row.path().contains("{registration}")
							? REGISTRATIONS.computeIfAbsent(id, PermissionsIT::registration) : "")
			.replace("{action}", row.path().contains("{action}") ? action(id) : "")
			.replace("{message}", row.path().contains("{message}") ? messageOf(row) : "")
			.replace("{account}", row.path().contains("{account}") ? member(row, id).get("account").asString() : "")
			.replace("{assessment}", PROPOSALS.getOrDefault(row, ""))
			.replace("{topic}.{language}", topic + ".en")
			.replace("{invitation}", row.path().contains("{invitation}") ? invitation(row, id) : "")
			.replace("{file}", "nobody-has-this.ics")
			.replace("{name}", "sdg-goal")
			.replace("{kind}", "activities")
			.replace("{device}", row.path().contains("{device}") ? device(id) : "")
			.replace("{grant}",
					row.path().contains("{grant}") ? GRANTS.computeIfAbsent(row, (key) -> grant(row, id)) : "");
	}

	/* Of somebody who decides about nothing. */
	private static String proposal(Row row) {
		boolean government = row.record().endsWith("government");
		String path = "/recommendations/" + IDS.get(row);
		records.act(government ? "second-focal-point" : "second-assessor", path, "assessments",
				Map.of("voice", government ? "government" : "independent", "level", "not_started"));
		VERSIONS.remove(record(row));
		return cast.as("auditor")
			.get("/api/v1" + path)
			.json()
			.get("proposals")
			.valueStream()
			.filter((one) -> !one.hasNonNull("refused"))
			.map((one) -> one.at("/assessment/id").asString())
			.findFirst()
			.orElseThrow();
	}

	/* The public record hears of a document a moment later. */
	private static long last(String document) {
		return await().atMost(Duration.ofSeconds(60))
			.until(() -> cast.as("nobody").get("/api/v1/records/document/" + document + "/history").json(),
					(history) -> history.has("items"))
			.at("/items/0/sequence")
			.asLong();
	}

	/* The one that stands. */
	private static String actionOf(Row row) {
		return cast.as("curator")
			.get("/api/v1/activities/" + IDS.get(row))
			.json()
			.at("/course/actions/0/id")
			.asString();
	}

	private static String registration(String event) {
		String list = "/api/v1/events/" + event + "/registrations";
		cast.as("nobody")
			.idempotencyKey(UUID.randomUUID().toString())
			.post(list, Map.of("name", "Guest", "email", UUID.randomUUID() + "@example.org", "language", "en"));
		return cast.as("org-owner").get(list).json().at("/items/0/id").asString();
	}

	private static String query(Row row) {
		return switch (row.path()) {
			case "/api/v1/records/{type}/{id}/differences" ->
				"?from=" + last(IDS.get(row)) + "&to=" + last(IDS.get(row));
			case "/api/v1/concepts" -> "?scheme=topic";
			case "/api/v1/recommendations/actionability" -> "?set=" + UUID.randomUUID();
			case "/api/v1/imports" -> "?kind=" + row.record() + "&organization=" + records.organization();
			case "/api/v1/announcements/{id}/preview" -> "?language=ky";
			case "/api/v1/search", "/api/v1/search/suggestions" -> "?q=migration";
			default -> "";
		};
	}

	private static String invitation(String event) {
		return cast.as("org-owner")
			.post("/api/v1/events/" + event + "/invitations",
					Map.of("language", "en", "people", List.of(Map.of("email", UUID.randomUUID() + "@example.org"))))
			.json()
			.at("/0/id")
			.asString();
	}

	private static String device(String event) {
		return cast.as("org-owner")
			.post("/api/v1/events/" + event + "/devices", Map.of("name", "Door"))
			.json()
			.get("id")
			.asString();
	}

	private static String action(String event) {
		return cast.as("org-owner")
			.idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/events/" + event + "/bulk-actions",
					Map.of("decision", "reject", "choice", Map.of("ids", List.of()), "expected", 0))
			.json()
			.get("id")
			.asString();
	}

	private static String messageOf(Row row) {
		return MESSAGES.computeIfAbsent(row, (key) -> message(IDS.get(row), row.path().endsWith("/approve")));
	}

	/* To those who were entered: whose address is known can be written to. */
	private static String message(String event, boolean forTwo) {
		String path = "/api/v1/events/" + event;
		List<Map<String, String>> people = Stream.generate(() -> UUID.randomUUID() + "@example.org")
			.limit(forTwo ? 51 : 1)
			.map((email) -> Map.of("name", "Guest", "email", email, "language", "en"))
			.toList();
		cast.as("org-owner")
			.idempotencyKey(UUID.randomUUID().toString())
			.post(path + "/enrolments", Map.of("preview", false, "people", people));
		Http.Answer composed = cast.as("org-owner")
			.idempotencyKey(UUID.randomUUID().toString())
			.post(path + "/messages", Map.of("subject", Map.of("en", "Hall"), "body", Map.of("en", "Hall")));
		String id = composed.json().get("id").asString();
		if (forTwo) {
			cast.as("org-owner")
				.ifMatch(composed.version())
				.post(path + "/messages/" + id + "/send", Map.of("fallback", true));
		}
		return id;
	}

	/* Somebody in the team of an event, until she is taken out. */
	private static JsonNode member(Row row, String id) {
		boolean event = row.kind().equals("events");
		return MEMBERS.computeIfAbsent(row,
				(key) -> cast.as("admin")
					.idempotencyKey(UUID.randomUUID().toString())
					.post("/api/v1/" + row.kind() + "/" + id + (event ? "/team" : "/members"),
							Map.of("email", UUID.randomUUID() + "@example.org", "role",
									event ? "check-in" : "org-contributor", "language", "en"))
					.json());
	}

	private static String invitation(Row row, String id) {
		return row.kind().equals("organizations") ? cast.as("admin")
			.idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/organizations/" + id + "/invitations",
					Map.of("email", UUID.randomUUID() + "@example.org", "role", "org-contributor", "language", "en"))
			.json()
			.get("id")
			.asString() : invitation(id);
	}

	private static String grant(Row row, String id) {
		if (row.kind().equals("events") || row.kind().equals("organizations")) {
			return member(row, id).at("/grants/0/id").asString();
		}
		return cast.as("admin")
			.idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/" + row.kind() + "/" + id + "/grants",
					Map.of("role", "curator", "scope", "topic:t-" + UUID.randomUUID()))
			.json()
			.get("id")
			.asString();
	}

	/** What the record is at, for whoever can read it anyway. */
	private static long version(Row row, Person person) {
		if (row.path().contains("{message}")) {
			return seen("org-owner", "/api/v1/events/" + IDS.get(row) + "/messages/" + messageOf(row));
		}
		if (row.path().contains("/outcomes")) {
			return seen("org-owner", "/api/v1/events/" + IDS.get(row) + "/outcomes");
		}
		return switch (row.kind()) {
			case "me" -> person.who() == null ? 1 : seen(person.name(), "/api/v1/me");
			case "concepts" -> seen("curator", path(row));
			case "announcements" ->
				row.path().contains("{id}") ? seen("notification-manager", "/api/v1/announcements/" + IDS.get(row)) : 1;
			case "webhooks" -> row.path().contains("{id}") ? seen("somebody", "/api/v1/webhooks/" + IDS.get(row)) : 1;
			case "dead-letters", "letters" -> seen("admin", "/api/v1/" + row.kind() + "/" + IDS.get(row));
			case "suppressions" ->
				row.path().contains("{id}") ? seen("admin", "/api/v1/suppressions/" + IDS.get(row)) : 1;
			case "mail-reports", "imports" -> 1;
			case "accounts", "clients", "preferences", "registrations", "subscriptions", "unsubscribe", "duplicates" ->
				1;
			default -> row.path().contains("{id}") ? seen("curator", "/api/v1/" + row.kind() + "/" + IDS.get(row)) : 1;
		};
	}

	private static long seen(String reader, String path) {
		return cast.as(reader).get(path).json().get("version").asLong();
	}

}
