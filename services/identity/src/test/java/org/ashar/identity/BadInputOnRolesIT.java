package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.identity.TestIdentity.Person;
import org.ashar.identity.grant.Scope;
import org.ashar.identity.membership.Members;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs, members and their roles: what should not be asked is refused in the caller's
 * language, and changes nothing.
 */
class BadInputOnRolesIT {

	private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

	private static final String CLIENTS = "/api/v1/clients";

	private static final String CLIENT = CLIENTS + "/{client}";

	private static final String GRANTS = CLIENT + "/grants";

	private static final String MEMBERS = "/api/v1/organizations/{organization}/members";

	private static final String AUDITOR = "{\"role\":\"auditor\",\"scope\":\"platform\"}";

	private static final String EDITOR = "{\"email\":\"a@example.org\",\"role\":\"org-editor\"}";

	private static final String HUGE = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";

	private static final TestIdentity IDENTITY = TestIdentity.shared();

	private static final UUID ORGANIZATION = UUID.randomUUID();

	private static Person admin;

	private static Person person;

	private static Person owner;

	private static String client;

	private static String grant;

	@BeforeAll
	static void everybodyIsThere() {
		admin = IDENTITY.admin();
		person = IDENTITY.person();
		owner = IDENTITY.personWith(Role.ORG_OWNER, Scope.organization(ORGANIZATION));
		IDENTITY.service().bean(Members.class).hear(ORGANIZATION, 1, Map.of("ru", "Центр"));
		client = admin.http().post(CLIENTS, Map.of("name", "importer")).json().get("clientId").asString();
		grant = admin.http()
			.post(there(GRANTS), Map.of("role", "verifier", "scope", "platform"))
			.json()
			.get("id")
			.asString();
	}

	static Stream<Arguments> askers() {
		return Stream.of(on("GET", CLIENT, "nobody", null, 401, "unauthenticated"),
				on("GET", CLIENT, "person", null, 403, "forbidden"), on("GET", CLIENT, "owner", null, 403, "forbidden"),
				on("GET", CLIENT, "program", null, 403, "forbidden"),
				on("POST", CLIENTS, "nobody", "{\"name\":\"x\"}", 401, "unauthenticated"),
				on("POST", CLIENTS, "rubbish", "{\"name\":\"x\"}", 401, "unauthenticated"),
				on("POST", CLIENTS, "program", "{\"name\":\"x\"}", 403, "forbidden"),
				on("POST", GRANTS, "nobody", AUDITOR, 401, "unauthenticated"),
				on("POST", GRANTS, "owner", AUDITOR, 403, "forbidden"),
				on("POST", GRANTS, "program", AUDITOR, 403, "forbidden"),
				on("DELETE", GRANTS + "/{grant}", "nobody", null, 401, "unauthenticated"),
				on("DELETE", GRANTS + "/{grant}", "person", null, 403, "forbidden"),
				on("DELETE", GRANTS + "/{grant}", "program", null, 403, "forbidden"),
				on("POST", "/api/v1/accounts/{person}/grants", "nobody", AUDITOR, 401, "unauthenticated"),
				on("DELETE", "/api/v1/accounts/{person}/grants/" + NOBODY, "nobody", null, 401, "unauthenticated"),
				on("GET", "/api/v1/accounts/{person}", "nobody", null, 401, "unauthenticated"),
				on("GET", MEMBERS, "nobody", null, 401, "unauthenticated"),
				on("GET", MEMBERS, "program", null, 403, "forbidden"),
				on("POST", MEMBERS, "nobody", EDITOR, 401, "unauthenticated"),
				on("POST", MEMBERS, "owner", EDITOR.replace("editor", "owner"), 403, "forbidden"),
				on("POST", MEMBERS, "owner", EDITOR.replace("org-editor", "admin"), 403, "forbidden"),
				on("PUT", "/api/v1/me", "program", "{\"language\":\"ky\"}", 404, "not-found"));
	}

	static Stream<Arguments> places() {
		return Stream.of(on("GET", CLIENTS + "/x", "admin", null, 404, "not-found"),
				on("GET", CLIENTS + "/{person}", "admin", null, 404, "not-found"),
				on("POST", CLIENTS + "/x/grants", "admin", AUDITOR, 404, "not-found"),
				on("DELETE", CLIENTS + "/x/grants/{grant}", "admin", null, 404, "not-found"),
				on("DELETE", GRANTS + "/x", "admin", null, 404, "not-found"),
				on("DELETE", GRANTS + "/" + NOBODY, "admin", null, 404, "not-found"),
				on("DELETE", "/api/v1/accounts/{person}/grants/{grant}", "admin", null, 404, "not-found"),
				on("DELETE", "/api/v1/accounts/" + NOBODY + "/grants/{grant}", "admin", null, 404, "not-found"),
				on("POST", "/api/v1/accounts/x/grants", "admin", AUDITOR, 404, "not-found"),
				on("POST", "/api/v1/organizations/x/members", "admin", EDITOR, 404, "not-found"),
				on("DELETE", CLIENT, "admin", null, 405, "method-not-allowed"),
				on("PUT", CLIENT, "admin", "{\"name\":\"x\"}", 405, "method-not-allowed"),
				on("DELETE", GRANTS, "admin", null, 405, "method-not-allowed"),
				on("PUT", GRANTS + "/{grant}", "admin", AUDITOR, 405, "method-not-allowed"),
				on("PUT", "/api/v1/accounts/{person}", "admin", "{}", 405, "method-not-allowed"),
				on("DELETE", MEMBERS, "admin", null, 405, "method-not-allowed"),
				on("GET", CLIENTS + "?limit=0", "admin", null, 400, "invalid-request"),
				on("GET", CLIENTS + "?limit=9999999999", "admin", null, 400, "invalid-request"),
				on("GET", CLIENTS + "?after=rubbish", "admin", null, 400, "malformed-cursor"),
				on("GET", MEMBERS + "?limit=-1", "owner", null, 400, "invalid-request"),
				on("GET", MEMBERS + "?after=rubbish", "owner", null, 400, "malformed-cursor"));
	}

	/** Broken in the same way wherever a body is read. */
	static Stream<Arguments> brokenBodies() {
		return Stream.of(CLIENTS, GRANTS, MEMBERS, "/api/v1/accounts/{person}/grants")
			.flatMap(path -> Stream.concat(
					Stream.of("{", "", "[]", "null", "7", "{}", "{\"unknown\":1}", "{\"role\":{},\"name\":{}}")
						.map(body -> on("POST", path, "admin", body, 400, "invalid-request")),
					Stream.of(on("POST", path, "admin", HUGE, 413, "too-large"))));
	}

	static Stream<Arguments> contents() {
		String scopes = "\"a\",".repeat(20) + "\"a\"";
		return Stream.of(client("\"name\":\"\""), client("\"name\":\"" + "x".repeat(101) + "\""),
				client("\"name\":null"), client("\"name\":\"x\",\"name\":\"y\""),
				client("\"name\":\"x\",\"scope\":\"a\""), client("\"name\":\"x\",\"scope\":[" + scopes + "]"),
				client("\"name\":\"x\",\"scope\":[\"" + "a".repeat(61) + "\"]"),
				client("\"name\":\"x\",\"scope\":[7,[]]"), client("\"name\":\"x\",\"clientSecret\":\"mine\""),
				member("\"email\":null,\"role\":\"org-editor\""),
				member("\"email\":\"a@example.org\\r\\nBcc: b@example.org\",\"role\":\"org-editor\""),
				member("\"email\":\"" + "a".repeat(300) + "@example.org\",\"role\":\"org-editor\""),
				member("\"email\":\"a@example.org\",\"role\":\"king\""), member("\"email\":\"a@example.org\""),
				member("\"email\":\"a@example.org\",\"role\":\"org-editor\",\"language\":\"tlh\""),
				on("POST", MEMBERS, "admin", "{\"email\":\"fresh@example.org\",\"role\":\"admin\"}", 422,
						"role-out-of-scope"),
				on("POST", MEMBERS, "admin", "{\"email\":\"{owner}\",\"role\":\"org-owner\"}", 409, "grant-exists"));
	}

	/** Of programs as of people. */
	static Stream<Arguments> roles() {
		return Stream.of(GRANTS, "/api/v1/accounts/{person}/grants")
			.flatMap(path -> Stream.of(on("POST", path, "admin", grant("king", "platform", ""), 400, "invalid-request"),
					on("POST", path, "admin", "{\"role\":\"auditor\",\"scope\":null}", 400, "invalid-request"),
					on("POST", path, "admin", grant("curator", "x".repeat(100_000), ""), 400, "malformed-scope"),
					on("POST", path, "admin", grant("curator", "topic:" + "x".repeat(101), ""), 400, "malformed-scope"),
					on("POST", path, "admin", grant("curator", "platform\\n", ""), 400, "malformed-scope"),
					on("POST", path, "admin", grant("curator", "organization:seven", ""), 400, "malformed-scope"),
					on("POST", path, "admin", grant("org-owner", "platform", ""), 422, "role-out-of-scope"),
					on("POST", path, "admin", grant("admin", "topic:health", ""), 422, "role-out-of-scope"),
					on("POST", path, "admin", grant("auditor", "platform", "tomorrow"), 400, "invalid-request"),
					on("POST", path, "admin", grant("auditor", "platform", "2013-06-03T00:00:00Z"), 422,
							"grant-already-over"),
					on("POST", path, "admin", grant("auditor", "platform", "-1000000000-01-01T00:00:00Z"), 400,
							"invalid-request"),
					on("POST", path, "admin", grant("auditor", "platform", "+1000000000-12-31T23:59:59Z"), 400,
							"invalid-request"),
					on("POST", path, "admin", "{\"role\":\"auditor\",\"scope\":\"platform\",\"end\":1e400}", 400,
							"invalid-request")));
	}

	@ParameterizedTest(name = "{0} {1} by {2}: {4} {5}")
	@MethodSource({ "askers", "places", "brokenBodies", "contents", "roles" })
	void isRefusedInThreeLanguagesAndChangesNothing(String method, String path, String who, @Nullable String body,
			int status, String problem) {
		String said = body == null ? null : body.replace("{owner}", owner.email());
		Refusal.assertRefused(IDENTITY, by(who).ifMatch(1), method, there(path), said, status, problem);
	}

	@ParameterizedTest
	@MethodSource("repetitions")
	void aKeyIsGoodForOneContentOnly(String path, Map<String, Object> one, Map<String, Object> other) {
		Http keyed = admin.http().idempotencyKey(UUID.randomUUID().toString());
		Http.Answer first = keyed.post(there(path), one);
		assertThat(first.status()).as("%s", first).isEqualTo(201);
		Map<String, Long> before = Refusal.counts(IDENTITY);

		Http.Answer answer = keyed.post(there(path), other);

		assertThat(answer.status()).as("%s", answer).isEqualTo(409);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:ashar:problem:idempotency-key-reused");
		assertThat(Refusal.counts(IDENTITY)).isEqualTo(before);
	}

	static Stream<Arguments> repetitions() {
		return Stream.of(
				Arguments.of(GRANTS, Map.of("role", "curator", "scope", "topic:water"),
						Map.of("role", "curator", "scope", "topic:land")),
				Arguments.of(MEMBERS, Map.of("email", TestIdentity.address(), "role", "org-editor"),
						Map.of("email", TestIdentity.address(), "role", "org-editor")));
	}

	@ParameterizedTest
	@ValueSource(strings = { CLIENTS, GRANTS, MEMBERS })
	void aKeyHasAForm(String path) {
		for (String key : new String[] { "", " ", "x".repeat(1000), "\"" }) {
			Http.Answer answer = admin.http().idempotencyKey(key).post(there(path), "{}");

			assertThat(answer.status()).as("%s", answer).isEqualTo(400);
		}
	}

	private static String there(String path) {
		return path.replace("{client}", String.valueOf(client))
			.replace("{grant}", String.valueOf(grant))
			.replace("{person}", person.id())
			.replace("{organization}", ORGANIZATION.toString());
	}

	private static Http by(String who) {
		return switch (who) {
			case "admin" -> admin.http();
			case "owner" -> owner.http();
			case "person" -> person.http();
			case "program" -> IDENTITY.service().as(client);
			case "rubbish" -> IDENTITY.http().as("no.token.atall");
			default -> IDENTITY.http();
		};
	}

	private static Arguments client(String content) {
		return on("POST", CLIENTS, "admin", "{" + content + "}", 400, "invalid-request");
	}

	private static Arguments member(String content) {
		return on("POST", MEMBERS, "owner", "{" + content + "}", 400, "invalid-request");
	}

	private static String grant(String role, String scope, String end) {
		String limit = end.isEmpty() ? "" : ",\"end\":\"" + end + "\"";
		return "{\"role\":\"" + role + "\",\"scope\":\"" + scope + "\"" + limit + "}";
	}

	private static Arguments on(String method, String path, String who, @Nullable String body, int status,
			String problem) {
		return Arguments.of(method, path, who, body, status, problem);
	}

}
