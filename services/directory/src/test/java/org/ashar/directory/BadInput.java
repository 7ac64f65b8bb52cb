package org.ashar.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/**
 * Requests that must be refused: for each endpoint of the directory all that people and
 * programs get wrong.
 */
final class BadInput {

	private static final String TOO_LARGE = "\"" + "x".repeat(1_100_000) + "\"";

	private static final String NOBODY = UUID.randomUUID().toString();

	private final World world;

	private final List<Case> cases = new ArrayList<>();

	private BadInput(World world) {
		this.world = world;
	}

	/**
	 * One request and what must be answered; an empty field means that no entry is to
	 * blame.
	 */
	record Case(String name, Http caller, String method, String path, @Nullable Object body, int status, String code,
			String field) {

		@Override
		public String toString() {
			return "%s (%s %s) → %d %s".formatted(name, method, path.replaceAll("[0-9a-f-]{36}", "{id}"), status, code);
		}
	}

	static Stream<Case> of(World world) {
		BadInput all = new BadInput(world);
		all.registering();
		all.reading();
		all.editing();
		all.steps();
		all.succession();
		all.people();
		all.concepts();
		return all.cases.stream();
	}

	private void registering() {
		String path = Directory.ORGANIZATIONS;
		Http aida = Directory.somebody();
		add("no token", Directory.visitor(), "POST", path, Directory.form(), 401, "unauthenticated", "");
		add("a role it needs is missing", aida, "POST", path, Directory.form("unclaimed", true), 403,
				"organization-not-allowed", "");
		bodies(aida, "POST", path);
		profiles(aida, "POST", path);
		entry(aida, "POST", path, "unclaimed", "yes", "wrong-type", "unclaimed");
		add("a malformed key", aida.idempotencyKey("two words"), "POST", path, Directory.form(), 400, "invalid-request",
				"Idempotency-Key");
		add("a used key with another body", world.registrant().idempotencyKey(world.key()), "POST", path,
				Directory.form(), 409, "idempotency-key-reused", "");
		add("another's number", aida, "POST", path, Directory.form("identifiers", List.of(world.identifier())), 409,
				"identifier-taken", "");
		add("a method it does not know", aida, "DELETE", path, null, 405, "method-not-allowed", "");
	}

	private void reading() {
		Http visitor = Directory.visitor();
		for (String path : List.of(Directory.ORGANIZATIONS, "/api/v1/people")) {
			add("a cursor we never gave", visitor, "GET", path + "?after=abc", null, 400, "invalid-request", "after");
			add("a cursor of strange letters", visitor, "GET", path + "?after=%F0%9F%8C%B1", null, 400,
					"invalid-request", "after");
			add("no limit at all", visitor, "GET", path + "?limit=0", null, 400, "invalid-request", "limit");
			add("too high a limit", visitor, "GET", path + "?limit=101", null, 400, "invalid-request", "limit");
		}
		for (String query : List.of("listing=open", "group=friends", "parent=1", "mine=perhaps")) {
			add("an unknown " + query, visitor, "GET", Directory.ORGANIZATIONS + "?" + query, null, 400,
					"invalid-request", query.substring(0, query.indexOf('=')));
		}
		add("an unknown id", visitor, "GET", organization(NOBODY), null, 404, "organization-unknown", "");
		add("a draft", Directory.somebody(), "GET", organization(world.draft()), null, 404, "organization-unknown", "");
		add("a malformed id", visitor, "GET", organization("1234"), null, 404, "not-found", "");
		add("a wrong token", visitor.as("not.a.token"), "GET", organization(world.published()), null, 401,
				"unauthenticated", "");
		add("a format we do not speak", visitor.header("Accept", "image/png"), "GET", organization(world.published()),
				null, 406, "not-acceptable", "");
	}

	private void editing() {
		String path = organization(world.published());
		Http owner = Directory.in(world.published(), Role.ORG_OWNER).ifMatch(world.version());
		preconditions("PUT", path, Directory.in(world.published(), Role.ORG_OWNER), Directory.form());
		add("no token", Directory.visitor().ifMatch(world.version()), "PUT", path, Directory.form(), 401,
				"unauthenticated", "");
		for (Role role : List.of(Role.VERIFIER, Role.ADMIN, Role.AUDITOR)) {
			add("a wrong role, " + role, Directory.with(role).ifMatch(world.version()), "PUT", path, Directory.form(),
					403, "organization-not-allowed", "");
		}
		add("only a contributor", Directory.in(world.published(), Role.ORG_CONTRIBUTOR).ifMatch(world.version()), "PUT",
				path, Directory.form(), 403, "organization-not-allowed", "");
		add("a wrong state", world.registrant().ifMatch(2), "PUT", organization(world.submitted()), Directory.form(),
				409, "organization-wrong-state", "");
		bodies(owner, "PUT", path);
		profiles(owner, "PUT", path);
		entry(owner, "PUT", path, "changeNote", "bell \u0007", "control-characters", "changeNote");
		entry(owner, "PUT", path, "changeNote", "x".repeat(2001), "too-long", "changeNote");
		entry(owner, "PUT", path, "minor", "no", "wrong-type", "minor");
		entry(owner, "PUT", path, "parentId", world.published(), "circle", "parentId");
		entry(owner, "PUT", path, "parentId", world.child(), "circle", "parentId");
		add("another's number", owner, "PUT", path, Directory.form("identifiers", List.of(world.identifier())), 409,
				"identifier-taken", "");
	}

	private void steps() {
		String published = world.published();
		step("submit", published, Directory.in(published, Role.ORG_OWNER), null, Role.VERIFIER, null);
		step("publish", published, Directory.with(Role.CURATOR), null, Role.ADMIN, null);
		step("reinstate", published, Directory.with(Role.CURATOR), null, Role.VERIFIER, null);
		step("archive", world.submitted(), Directory.with(Role.CURATOR), null, Role.VERIFIER, null);
		step("request-changes", published, Directory.with(Role.CURATOR), "note", Role.ADMIN, null);
		step("reject", published, Directory.with(Role.CURATOR), "note", Role.ADMIN, null);
		step("suspend", world.submitted(), Directory.with(Role.CURATOR), "note", Role.VERIFIER, published);
		step("verify", world.draft(), Directory.with(Role.VERIFIER), "evidence", Role.CURATOR, published);
		step("dispute", world.submitted(), Directory.with(Role.CURATOR), "note", Role.AUDITOR, published);
		step("settle", world.submitted(), Directory.with(Role.CURATOR), "note", Role.AUDITOR, published);
		add("nothing to settle", Directory.with(Role.CURATOR).ifMatch(world.version()), "POST",
				organization(published) + "/settle", Map.of("note", "x"), 409, "organization-not-disputed", "");
		add("the submitter publishes", world.curatorWhoSubmitted().ifMatch(2), "POST",
				organization(world.submittedByCurator()) + "/publish", null, 403, "own-submission", "");
		Http insider = Directory.service()
			.with(Directory.platform(Role.VERIFIER),
					Directory.grant(Role.ORG_CONTRIBUTOR, "organization:" + published));
		add("a verifier of his own", insider.ifMatch(world.version()), "POST", organization(published) + "/verify",
				Map.of("evidence", "x"), 403, "verifier-not-independent", "");
		add("an incomplete draft", world.registrant().ifMatch(1), "POST", organization(world.draft()) + "/submit", null,
				409, "organization-incomplete", "");
	}

	private void succession() {
		Http curator = Directory.with(Role.CURATOR);
		String path = organization(world.published()) + "/succession";
		Map<String, Object> body = Map.of("type", "dissolved", "date", "2015", "legalBasis",
				Map.of("text", Map.of("en", "Resolution")));
		refused(path, curator, body, Role.ADMIN);
		Http insider = Directory.service()
			.with(Directory.platform(Role.CURATOR),
					Directory.grant(Role.ORG_EDITOR, "organization:" + world.published()));
		add("a curator of the body itself", insider.ifMatch(world.version()), "POST", path, body, 403, "own-body", "");
		Http here = curator.ifMatch(world.version());
		part(here, path, body, "type", "vanished", "type");
		part(here, path, body, "type", "split", "successors");
		part(here, path, body, "date", "2015-02-30", "date");
		part(here, path, body, "date", "2999", "date");
		part(here, path, body, "legalBasis", Map.of(), "legalBasis.text");
		part(here, path, body, "legalBasis", Map.of("text", Map.of("en", "a\r\nb")), "legalBasis.text.en");
		for (String successor : List.of(NOBODY, world.draft(), world.published())) {
			Map<String, Object> merged = new HashMap<>(body);
			merged.put("type", "merged");
			part(here, path, merged, "successors", List.of(successor), "successors[0]");
		}
		String rename = organization(world.published()) + "/rename";
		Map<String, Object> name = new HashMap<>(body);
		name.remove("type");
		name.put("name", Map.of("en", "Another name"));
		refused(rename, curator, name, Role.VERIFIER);
		part(here, rename, name, "name", Map.of("en", "x".repeat(301)), "name.en");
		part(here, rename, name, "acronym", Map.of("en", "x".repeat(51)), "acronym.en");
		part(here, rename, name, "date", "soon", "date");
		add("successors of nobody", Directory.visitor(), "GET", organization(NOBODY) + "/successors", null, 404,
				"organization-unknown", "");
	}

	private void refused(String path, Http curator, Map<String, Object> body, Role wrongRole) {
		preconditions("POST", path, curator, body);
		bodies(curator.ifMatch(world.version()), "POST", path);
		add("no token", Directory.visitor().ifMatch(world.version()), "POST", path, body, 401, "unauthenticated", "");
		add("a wrong role", Directory.with(wrongRole).ifMatch(world.version()), "POST", path, body, 403,
				"organization-not-allowed", "");
	}

	private void part(Http caller, String path, Map<String, Object> body, String field, Object value, String flawed) {
		Map<String, Object> wrong = new HashMap<>(body);
		wrong.put(field, value);
		add("%s: %s".formatted(field, value), caller, "POST", path, wrong, 400, "invalid-request", flawed);
	}

	/**
	 * A step refused: taken by the right actor on an organization where it cannot be, and
	 * by others.
	 */
	private void step(String verb, String wrongState, Http actor, @Nullable String text, Role wrongRole,
			@Nullable String rightState) {
		String path = organization(wrongState) + "/" + verb;
		long version = world.versionOf(wrongState);
		Object body = (text != null) ? Map.of(text, "Because") : null;
		preconditions("POST", path, actor, body);
		add("a wrong state", actor.ifMatch(version), "POST", path, body, 409, "organization-wrong-state", "");
		add("no token", Directory.visitor().ifMatch(version), "POST", path, body, 401, "unauthenticated", "");
		add("a wrong role", Directory.with(wrongRole).ifMatch(version), "POST", path, body, 403,
				"organization-not-allowed", "");
		add("an unknown id", actor.ifMatch(1), "POST", organization(NOBODY) + "/" + verb, body, 404,
				"organization-unknown", "");
		if (text != null) {
			bodies(actor.ifMatch(version), "POST", path);
			add("nothing said", actor.ifMatch(version), "POST", path, "{}", 400, "invalid-request", text);
			String anyRightState = (rightState != null) ? rightState : world.submitted();
			Http there = actor.ifMatch(world.versionOf(anyRightState));
			if (!verb.equals("settle")) {
				said(there, organization(anyRightState) + "/" + verb, text);
			}
		}
	}

	private void said(Http actor, String path, String text) {
		add("only blanks", actor, "POST", path, Map.of(text, "  "), 400, "invalid-request", text);
		add("too many words", actor, "POST", path, Map.of(text, "x".repeat(2001)), 400, "invalid-request", text);
		add("a bell", actor, "POST", path, Map.of(text, "ring \u0007"), 400, "invalid-request", text);
	}

	private void people() {
		String path = "/api/v1/people";
		Http curator = Directory.with(Role.CURATOR);
		Http owner = Directory.in(world.published(), Role.ORG_OWNER);
		add("no token", Directory.visitor(), "POST", path, world.portrait(), 401, "unauthenticated", "");
		add("no role", Directory.somebody(), "POST", path, world.portrait(), 403, "person-not-allowed", "");
		add("a used key with another body", world.personKeeper().idempotencyKey(world.key()), "POST", path,
				Map.of("name", Map.of("en", "Someone else")), 409, "idempotency-key-reused", "");
		bodies(curator, "POST", path);
		portraits(curator, "POST", path);
		String one = path + "/" + world.person();
		preconditions("PUT", one, curator, world.portrait());
		add("no token", Directory.visitor().ifMatch(1), "PUT", one, world.portrait(), 401, "unauthenticated", "");
		add("another's owner", Directory.in(world.child(), Role.ORG_OWNER).ifMatch(1), "PUT", one, world.portrait(),
				403, "person-not-allowed", "");
		add("an unknown id", curator.ifMatch(1), "PUT", path + "/" + NOBODY, world.portrait(), 404, "person-unknown",
				"");
		bodies(owner.ifMatch(1), "PUT", one);
		portraits(owner.ifMatch(1), "PUT", one);
		add("an unknown id", Directory.visitor(), "GET", path + "/" + NOBODY, null, 404, "person-unknown", "");
		add("a malformed id", Directory.visitor(), "GET", path + "/x", null, 404, "not-found", "");
		add("a private person", Directory.visitor(), "GET", path + "/" + world.privatePerson(), null, 404,
				"person-unknown", "");
	}

	private void portraits(Http caller, String method, String path) {
		member(caller, method, path, "name", null, "required", "name");
		member(caller, method, path, "name", Map.of("en", "Two\nlines"), "control-characters", "name.en");
		member(caller, method, path, "name", Map.of("ru", "x".repeat(301)), "too-long", "name.ru");
		member(caller, method, path, "name", Map.of("de", "Niemand"), "text-unknown-language", "name");
		member(caller, method, path, "sortName", "bell \u0007", "control-characters", "sortName");
		member(caller, method, path, "consentToPublish", "yes", "wrong-type", "consentToPublish");
		member(caller, method, path, "memberships", List.of(Map.of("startDate", "2011")), "required",
				"memberships[0].organizationId");
		member(caller, method, path, "pressContact", Map.of("organizationId", NOBODY + "x"), "wrong-type",
				"pressContact.organizationId");
	}

	private void member(Http caller, String method, String path, String field, @Nullable Object value, String code,
			String flawed) {
		Map<String, Object> portrait = new HashMap<>(world.portrait());
		portrait.put(field, value);
		add("%s: %s".formatted(field, code), caller, method, path, portrait, 400, "invalid-request", flawed);
	}

	private void concepts() {
		String path = "/api/v1/concepts/topic/" + world.topic();
		Http curator = Directory.with(Role.CURATOR);
		Object label = Map.of("prefLabel", Map.of("en", "Label"));
		preconditions("PUT", path, curator, label);
		add("no token", Directory.visitor().ifMatch(1), "PUT", path, label, 401, "unauthenticated", "");
		add("a wrong role", Directory.with(Role.ADMIN).ifMatch(1), "PUT", path, label, 403, "concept-not-allowed", "");
		add("an unknown notation", curator.ifMatch(1), "PUT", "/api/v1/concepts/topic/unknown", label, 404,
				"concept-unknown", "");
		add("an unknown scheme", curator.ifMatch(1), "PUT", "/api/v1/concepts/colour/red", label, 404,
				"concept-unknown", "");
		bodies(curator.ifMatch(1), "PUT", path);
		labels(curator.ifMatch(1), path);
		Http adding = curator.header("If-None-Match", "*");
		add("one that exists", adding, "PUT", path, label, 412, "concept-exists", "");
		add("a notation that is no slug", adding, "PUT", "/api/v1/concepts/topic/Two_Words", label, 400,
				"invalid-request", "notation");
		add("a notation that is too long", adding, "PUT", "/api/v1/concepts/topic/" + "x".repeat(101), label, 400,
				"invalid-request", "notation");
		labels(adding, "/api/v1/concepts/topic/new-" + UUID.randomUUID());
		add("no scheme", Directory.visitor(), "GET", "/api/v1/concepts", null, 400, "invalid-request", "scheme");
		add("an unknown scheme", Directory.visitor(), "GET", "/api/v1/concepts?scheme=x", null, 400, "invalid-request",
				"scheme");
		add("an unknown notation", Directory.visitor(), "GET", "/api/v1/concepts/topic/unknown", null, 404,
				"concept-unknown", "");
	}

	private void labels(Http curator, String path) {
		add("no label", curator, "PUT", path, "{}", 400, "invalid-request", "prefLabel");
		add("an empty label", curator, "PUT", path, Map.of("prefLabel", Map.of()), 400, "invalid-request", "prefLabel");
		add("a label of two lines", curator, "PUT", path, Map.of("prefLabel", Map.of("ky", "эки\nсап")), 400,
				"invalid-request", "prefLabel.ky");
		add("an unknown broader", curator, "PUT", path,
				Map.of("prefLabel", Map.of("en", "x"), "broader", "unknown-" + UUID.randomUUID()), 400,
				"invalid-request", "broader");
	}

	private void preconditions(String method, String path, Http caller, @Nullable Object body) {
		add("no If-Match", caller, method, path, body, 428, "precondition-required", "");
		add("a malformed If-Match", caller.header("If-Match", "three"), method, path, body, 400, "invalid-request",
				"If-Match");
		add("a stale ETag", caller.ifMatch(99), method, path, body, 412, "stale", "");
	}

	private void bodies(Http caller, String method, String path) {
		add("no body", caller, method, path, null, 400, "invalid-request", "");
		add("half a body", caller, method, path, "{\"name\": {\"ky\": ", 400, "invalid-request", "");
		add("a body in another form", caller, method, path, "[1, 2]", 400, "invalid-request", "");
		add("an unknown property", caller, method, path, "{\"colour\": \"red\"}", 400, "invalid-request", "colour");
		add("too large a body", caller, method, path, TOO_LARGE, 413, "too-large", "");
		add("a body in another format", caller.header("Content-Type", "text/csv"), method, path, "a,b", 415,
				"unsupported-media-type", "");
	}

	private void profiles(Http caller, String method, String path) {
		entry(caller, method, path, "name", null, "required", "name");
		entry(caller, method, path, "name", "Ашар", "wrong-type", "name");
		entry(caller, method, path, "name", Map.of(), "text-empty", "name");
		entry(caller, method, path, "name", Map.of("ky", " "), "text-blank", "name");
		entry(caller, method, path, "name", Map.of("de", "Hilfe"), "text-unknown-language", "name");
		entry(caller, method, path, "name", Map.of("en", "Two\r\nBcc: all@example.org"), "control-characters",
				"name.en");
		entry(caller, method, path, "name", Map.of("en", "low byte \u010A"), "control-characters", "name.en");
		entry(caller, method, path, "name", Map.of("ru", "x".repeat(301)), "too-long", "name.ru");
		entry(caller, method, path, "acronym", Map.of("ru", "x".repeat(51)), "too-long", "acronym.ru");
		entry(caller, method, path, "description", Map.of("ru", "x".repeat(10_001)), "too-long", "description.ru");
		entry(caller, method, path, "classification", "99", "unknown-classification", "classification");
		entry(caller, method, path, "stakeholderGroup", "friends", "wrong-type", "stakeholderGroup");
		entry(caller, method, path, "foundingDate", "2011-02-30", "malformed-date", "foundingDate");
		entry(caller, method, path, "parentId", "1234", "wrong-type", "parentId");
		entry(caller, method, path, "parentId", NOBODY, "unknown-organization", "parentId");
		entry(caller, method, path, "memberOf", List.of(NOBODY), "unknown-organization", "memberOf[0]");
		entry(caller, method, path, "topics", List.of("no-such-topic"), "unknown-concept", "topics[0]");
		entry(caller, method, path, "areasServed", List.of("no-such-area"), "unknown-concept", "areasServed[0]");
		entry(caller, method, path, "locations", List.of(Map.of("area", "no-such-area")), "unknown-concept",
				"locations[0].area");
		entry(caller, method, path, "links", List.of("javascript:alert(1)"), "malformed-url", "links[0]");
		entry(caller, method, path, "identifiers", List.of(Map.of("scheme", "KG-INN")), "required",
				"identifiers[0].identifier");
		entry(caller, method, path, "contactPoints", List.of(Directory.contact("fax", "1", "public")), "wrong-type",
				"contactPoints[0].type");
		entry(caller, method, path, "contactPoints", List.of(Directory.contact("phone", "nobody", "public")),
				"malformed-phone", "contactPoints[0].value");
		entry(caller, method, path, "alternateNames", List.of(Map.of("text", "a\u0000b")), "control-characters",
				"alternateNames[0].text");
	}

	private void entry(Http caller, String method, String path, String field, @Nullable Object value, String code,
			String flawed) {
		Map<String, Object> form = new HashMap<>(Directory.form());
		form.put(field, value);
		add("%s: %s".formatted(field, code), caller, method, path, form, 400, "invalid-request", flawed);
	}

	private void add(String name, Http caller, String method, String path, @Nullable Object body, int status,
			String code, String field) {
		cases.add(new Case(name, caller, method, path, body, status, code, field));
	}

	private static String organization(String id) {
		return Directory.ORGANIZATIONS + "/" + id;
	}

	/** What stands in the directory while bad input comes in. */
	record World(String key, Http registrant, JsonNode draftNode, JsonNode submittedNode, JsonNode publishedNode,
			JsonNode childNode, Http curatorWhoSubmitted, JsonNode submittedByCuratorNode, Http personKeeper,
			Map<String, Object> portrait, String person, String privatePerson, String topic,
			Map<String, String> identifier) {

		String draft() {
			return id(draftNode);
		}

		String submitted() {
			return id(submittedNode);
		}

		String published() {
			return id(publishedNode);
		}

		String child() {
			return id(childNode);
		}

		String submittedByCurator() {
			return id(submittedByCuratorNode);
		}

		long version() {
			return publishedNode.get("version").asLong();
		}

		long versionOf(String organization) {
			return Stream.of(draftNode, submittedNode, publishedNode, childNode)
				.filter((node) -> id(node).equals(organization))
				.findAny()
				.orElseThrow()
				.get("version")
				.asLong();
		}

		private static String id(JsonNode node) {
			return node.get("id").asString();
		}
	}

}
