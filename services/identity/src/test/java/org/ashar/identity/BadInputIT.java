package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.identity.TestIdentity.Person;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in that should not: a clear problem in the caller's language, nothing
 * changed, never a 5xx.
 */
class BadInputIT {

	private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

	private final TestIdentity identity = TestIdentity.shared();

	private final Person admin = identity.admin();

	private final Person person = identity.person();

	private final UUID organization = UUID.randomUUID();

	private final Person owner = identity.personWith(Role.ORG_OWNER, Scope.organization(organization));

	static Stream<Arguments> requests() {
		String long201 = "x".repeat(201);
		return Stream.of(
				// Who asks
				on("PUT", "/api/v1/me", "nobody", "{}", 401, "unauthenticated"),
				on("GET", "/api/v1/me", "nobody", null, 401, "unauthenticated"),
				on("GET", "/api/v1/accounts", "person", null, 403, "forbidden"),
				on("POST", "/api/v1/accounts", "person", "{\"email\":\"a@example.org\"}", 403, "forbidden"),
				on("POST", "/api/v1/accounts", "nobody", "{\"email\":\"a@example.org\"}", 401, "unauthenticated"),
				on("GET", "/api/v1/accounts/{person}", "owner", null, 403, "forbidden"),
				on("POST", "/api/v1/accounts/{person}/grants", "person", "{\"role\":\"admin\",\"scope\":\"platform\"}",
						403, "forbidden"),
				on("DELETE", "/api/v1/accounts/{person}/grants/" + NOBODY, "person", null, 403, "forbidden"),
				on("GET", "/api/v1/organizations/{organization}/members", "person", null, 403, "forbidden"),
				on("POST", "/api/v1/organizations/{organization}/members", "person",
						"{\"email\":\"a@example.org\",\"role\":\"org-editor\"}", 403, "forbidden"),
				on("POST", "/api/v1/clients", "person", "{\"name\":\"x\"}", 403, "forbidden"),
				on("GET", "/api/v1/clients", "nobody", null, 401, "unauthenticated"),
				on("GET", "/api/v1/me", "rubbish", null, 401, "unauthenticated"),
				// What is not there
				on("GET", "/api/v1/accounts/" + NOBODY, "admin", null, 404, "not-found"),
				on("GET", "/api/v1/accounts/seven", "admin", null, 404, "not-found"),
				on("POST", "/api/v1/accounts/" + NOBODY + "/grants", "admin",
						"{\"role\":\"admin\",\"scope\":\"platform\"}", 404, "not-found"),
				on("DELETE", "/api/v1/accounts/{person}/grants/" + NOBODY, "admin", null, 404, "not-found"),
				on("DELETE", "/api/v1/accounts/{person}/grants/x", "admin", null, 404, "not-found"),
				on("GET", "/api/v1/clients/" + NOBODY, "admin", null, 404, "not-found"),
				on("POST", "/api/v1/clients/" + NOBODY + "/grants", "admin",
						"{\"role\":\"admin\",\"scope\":\"platform\"}", 404, "not-found"),
				on("DELETE", "/api/v1/clients/" + NOBODY + "/grants/" + NOBODY, "admin", null, 404, "not-found"),
				on("GET", "/api/v1/organizations/" + NOBODY + "/members", "admin", null, 404, "not-found"),
				on("POST", "/api/v1/organizations/" + NOBODY + "/members", "admin",
						"{\"email\":\"a@example.org\",\"role\":\"org-editor\"}", 404, "not-found"),
				on("GET", "/api/v1/organizations/x/members", "admin", null, 404, "not-found"),
				on("GET", "/api/v1/nothing", "admin", null, 404, "not-found"),
				on("DELETE", "/api/v1/me", "person", null, 405, "method-not-allowed"),
				// What is said
				on("POST", "/api/v1/accounts", "admin", "{", 400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "", 400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "[]", 400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{}", 400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":7}", 400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"nobody\"}", 400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"a@example.org\\r\\nBcc: b@example.org\"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"a@example.org\",\"role\":\"admin\"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}",
						400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"c@example.org\",\"name\":\"" + long201 + "\"}",
						400, "invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"c@example.org\",\"name\":\"a\\u0000b\"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"c@example.org\",\"name\":\"a\\u010Ab\"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"c@example.org\",\"name\":\"  \"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"email\":\"c@example.org\",\"language\":\"tlh\"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts", "admin", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}", 413,
						"too-large"),
				on("PUT", "/api/v1/me", "person", "{\"name\":\"a\\nb\",\"language\":\"ky\"}", 400, "invalid-request"),
				on("PUT", "/api/v1/me", "person", "{\"name\":\"Aida\"}", 400, "invalid-request"),
				on("PUT", "/api/v1/me", "person", "", 400, "invalid-request"),
				on("PUT", "/api/v1/me", "person", "null", 400, "invalid-request"),
				on("PUT", "/api/v1/me", "person", "{\"name\":[],\"language\":\"ky\"}", 400, "invalid-request"),
				on("PUT", "/api/v1/me", "person", "{\"name\":\"" + long201 + "\",\"language\":\"ky\"}", 400,
						"invalid-request"),
				on("PUT", "/api/v1/me", "person", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}", 413, "too-large"),
				on("PUT", "/api/v1/me", "person", "{\"language\":\"ky\",\"email\":\"a@example.org\"}", 400,
						"invalid-request"),
				on("POST", "/api/v1/accounts/{person}/grants", "admin", "{\"role\":\"king\",\"scope\":\"platform\"}",
						400, "invalid-request"),
				on("POST", "/api/v1/accounts/{person}/grants", "admin", "{\"role\":\"admin\"}", 400, "invalid-request"),
				on("POST", "/api/v1/accounts/{person}/grants", "admin", "{\"role\":\"admin\",\"scope\":\"planet\"}",
						400, "malformed-scope"),
				on("POST", "/api/v1/accounts/{person}/grants", "admin",
						"{\"role\":\"org-owner\",\"scope\":\"platform\"}", 422, "role-out-of-scope"),
				on("POST", "/api/v1/accounts/{person}/grants", "admin",
						"{\"role\":\"admin\",\"scope\":\"platform\",\"end\":\"tomorrow\"}", 400, "invalid-request"),
				on("POST", "/api/v1/accounts/{admin}/grants", "admin", "{\"role\":\"admin\",\"scope\":\"platform\"}",
						409, "grant-exists"),
				on("POST", "/api/v1/organizations/{organization}/members", "owner",
						"{\"email\":\"nobody\",\"role\":\"org-editor\"}", 400, "invalid-request"),
				on("POST", "/api/v1/clients", "admin", "{\"name\":\"a\\rb\"}", 400, "invalid-request"),
				on("POST", "/api/v1/clients", "admin", "{\"name\":\"x\",\"scope\":[\"Ж Ж\"]}", 400, "invalid-request"),
				on("POST", "/api/v1/clients", "admin", "{\"name\":\"x\",\"scope\":[null]}", 400, "invalid-request"),
				on("GET", "/api/v1/accounts?limit=0", "admin", null, 400, "invalid-request"),
				on("GET", "/api/v1/accounts?limit=x", "admin", null, 400, "invalid-request"),
				on("GET", "/api/v1/accounts?after=rubbish", "admin", null, 400, "malformed-cursor"),
				on("GET", "/api/v1/accounts?after=%00", "admin", null, 400, "invalid-request"));
	}

	@ParameterizedTest(name = "{0} {1} by {2}: {4} {5}")
	@MethodSource("requests")
	void isRefusedInThreeLanguagesAndChangesNothing(String method, String path, String who, @Nullable String body,
			int status, String problem) {
		String there = path.replace("{person}", person.id())
			.replace("{admin}", admin.id())
			.replace("{organization}", organization.toString());
		Refusal.assertRefused(identity, by(who).ifMatch(1), method, there, body, status, problem);
	}

	@ParameterizedTest
	@MethodSource("preconditions")
	void aChangeSaysWhichVersionItMeans(String ifMatch, int status, String problem) {
		Http http = ifMatch.isEmpty() ? person.http() : person.http().header("If-Match", ifMatch);

		Http.Answer answer = http.put("/api/v1/me", Map.of("name", "Aida", "language", "ky"));

		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:ashar:problem:" + problem);
		assertThat(person.http().get("/api/v1/me").json().get("name").isNull()).isTrue();
	}

	static Stream<Arguments> preconditions() {
		return Stream.of(Arguments.of("", 428, "precondition-required"), Arguments.of("\"99\"", 412, "stale"),
				Arguments.of("3", 400, "invalid-request"), Arguments.of("\"x\"", 400, "invalid-request"),
				Arguments.of("*", 400, "invalid-request"), Arguments.of("\"1\", \"2\"", 400, "invalid-request"),
				Arguments.of("\"-1\"", 400, "invalid-request"),
				Arguments.of("\"99999999999999999999\"", 400, "invalid-request"));
	}

	@ParameterizedTest
	@MethodSource("creations")
	void aKeyIsGoodForOneContentOnly(String path, Map<String, Object> one, Map<String, Object> other) {
		String there = path.replace("{person}", person.id());
		Http keyed = admin.http().idempotencyKey(UUID.randomUUID().toString());
		assertThat(keyed.post(there, one).status()).isEqualTo(201);

		Http.Answer answer = keyed.post(there, other);

		assertThat(answer.status()).as("%s", answer).isEqualTo(409);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:ashar:problem:idempotency-key-reused");
	}

	static Stream<Arguments> creations() {
		return Stream.of(
				Arguments.of("/api/v1/accounts", Map.of("email", TestIdentity.address()),
						Map.of("email", TestIdentity.address())),
				Arguments.of("/api/v1/clients", Map.of("name", "one"), Map.of("name", "other")),
				Arguments.of("/api/v1/accounts/{person}/grants", Map.of("role", "auditor", "scope", "platform"),
						Map.of("role", "verifier", "scope", "platform")));
	}

	private Http by(String who) {
		return switch (who) {
			case "admin" -> admin.http();
			case "owner" -> owner.http();
			case "person" -> person.http();
			case "rubbish" -> identity.http().as("no.token.atall");
			default -> identity.http();
		};
	}

	private static Arguments on(String method, String path, String who, @Nullable String body, int status,
			String problem) {
		return Arguments.of(method, path, who, body, status, problem);
	}

}
