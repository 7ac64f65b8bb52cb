package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/**
 * Whatever comes in: a clear answer in the caller's language, nothing changed, never an
 * error of ours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

	private static final List<String> LANGUAGES = List.of("ky", "ru", "en");

	private static final List<String> COLLECTIONS = List.of("organizations", "persons", "concepts");

	private BadInput.World world;

	private List<String> standing;

	private List<Long> counted;

	@BeforeAll
	void build() {
		Http registrant = Directory.somebody();
		String key = UUID.randomUUID().toString();
		Map<String, Object> bare = Directory.form();
		bare.remove("classification");
		JsonNode draft = Directory.draft(registrant.idempotencyKey(key), bare);
		JsonNode submitted = Directory.step(registrant, Directory.draft(registrant, Directory.form()), "submit", null);
		Map<String, String> identifier = Directory.identifier("XX-INN", UUID.randomUUID().toString());
		Directory.draft(registrant, Directory.form("identifiers", List.of(identifier)));
		JsonNode published = Directory.published(Directory.form());
		JsonNode child = Directory.published(Directory.form("parentId", published.get("id").asString()));
		Http curator = Directory.with(Role.CURATOR);
		JsonNode ministry = Directory.step(curator, Directory.draft(curator, Directory.form("unclaimed", true)),
				"submit", null);
		String topic = "topic-" + UUID.randomUUID();
		assertThat(curator.header("If-None-Match", "*")
			.put("/api/v1/concepts/topic/" + topic, Map.of("prefLabel", Map.of("en", "Topic")))
			.status()).isEqualTo(201);
		Map<String, Object> portrait = Map.of("name", Map.of("en", "Ainura"), "consentToPublish", true, "memberships",
				List.of(Map.of("organizationId", published.get("id").asString())));
		world = new BadInput.World(key, registrant, draft, submitted, published, child, curator, ministry, curator,
				portrait, person(curator.idempotencyKey(key), portrait),
				person(curator, Map.of("name", Map.of("en", "Quiet"))), topic, identifier);
		standing = standing();
		counted = counted();
	}

	Stream<BadInput.Case> badInput() {
		return BadInput.of(world);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badInput")
	void isAnsweredClearlyAndChangesNothing(BadInput.Case bad) {
		Set<String> titles = new HashSet<>();
		for (String language : LANGUAGES) {
			Http.Answer answer = bad.caller().language(language).send(bad.method(), bad.path(), bad.body());
			assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
			assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
			assertThat(answer.header("Content-Language")).contains(language);
			JsonNode problem = answer.json();
			assertThat(problem.get("type").asString()).isEqualTo("urn:ashar:problem:" + bad.code());
			assertThat(problem.get("status").asInt()).isEqualTo(bad.status());
			assertThat(problem.get("detail").asString()).isNotBlank();
			assertThat(fields(problem)).as(answer.toString()).contains(bad.field());
			titles.add(problem.get("title").asString());
		}
		assertThat(titles).as("titles in three languages").hasSize(3);
		assertThat(standing()).isEqualTo(standing);
		assertThat(counted()).isEqualTo(counted);
	}

	/** The entries that are to blame; an empty one is always among them. */
	private static List<String> fields(JsonNode problem) {
		List<String> fields = new ArrayList<>(List.of(""));
		if (problem.has("errors")) {
			problem.get("errors").forEach((error) -> {
				assertThat(error.get("message").asString()).isNotBlank();
				fields.add(error.get("field").asString());
			});
		}
		return fields;
	}

	private List<String> standing() {
		Http curator = Directory.with(Role.CURATOR);
		return Stream.of(world.draft(), world.submitted(), world.published(), world.child(), world.submittedByCurator())
			.map((id) -> curator.get(Directory.ORGANIZATIONS + "/" + id).text())
			.toList();
	}

	private static List<Long> counted() {
		MongoOperations mongo = Directory.service().bean(MongoOperations.class);
		return COLLECTIONS.stream().map((collection) -> mongo.count(new Query(), collection)).toList();
	}

	private static String person(Http curator, Map<String, Object> portrait) {
		Http.Answer answer = curator.post("/api/v1/people", portrait);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

}
