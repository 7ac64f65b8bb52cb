package org.ashar.directory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;

/** The directory, started once for all tests of this JVM, and the people who use it. */
public final class Directory {

	/** Where the register answers. */
	public static final String ORGANIZATIONS = "/api/v1/organizations";

	private static @Nullable RunningService started;

	private Directory() {
	}

	/** The service under test. */
	public static synchronized RunningService service() {
		if (started == null) {
			started = RunningService.start(DirectoryApplication.class, "directory");
		}
		return started;
	}

	static Http visitor() {
		return service().http();
	}

	/** Someone with an account and no role. */
	public static Http somebody() {
		return service().with();
	}

	/** A new account with a role on the platform. */
	static Http with(Role role) {
		return service().with(platform(role));
	}

	/** A new account with a role in one organization. */
	static Http in(String organization, Role role) {
		return service().with(grant(role, "organization:" + organization));
	}

	static Grant platform(Role role) {
		return grant(role, "platform");
	}

	static Grant grant(Role role, String scope) {
		return new Grant(role, scope, Instant.EPOCH, null);
	}

	/** A form with a name that nobody else has. */
	static Map<String, Object> form(String name) {
		Map<String, Object> form = new LinkedHashMap<>();
		form.put("name", Map.of("ru", name, "en", name));
		form.put("classification", "22");
		form.put("stakeholderGroup", "ngo");
		return form;
	}

	static Map<String, Object> form() {
		return form("Центр " + UUID.randomUUID());
	}

	/** A form with one more entry. */
	public static Map<String, Object> form(String field, Object value) {
		Map<String, Object> form = form();
		form.put(field, value);
		return form;
	}

	/** An entry of a form. */
	public static Map<String, String> identifier(String scheme, String identifier) {
		return Map.of("scheme", scheme, "identifier", identifier);
	}

	static Map<String, Object> contact(String type, String value, String visibility) {
		return Map.of("type", type, "value", value, "visibility", visibility, "languages", List.of("ky", "ru"));
	}

	/** Takes a step with the version that is there now; fails unless it is taken. */
	static JsonNode step(Http actor, JsonNode organization, String verb, @Nullable Object body) {
		Http.Answer answer = actor.ifMatch(organization.get("version").asLong())
			.post(ORGANIZATIONS + "/" + organization.get("id").asString() + "/" + verb, body);
		if (answer.status() != 200) {
			throw new AssertionError(answer);
		}
		return answer.json();
	}

	/** A new draft; fails unless it is made. */
	public static JsonNode draft(Http registrant, Object form) {
		Http.Answer answer = registrant.post(ORGANIZATIONS, form);
		if (answer.status() != 201) {
			throw new AssertionError(answer);
		}
		return answer.json();
	}

	/** An organization that everybody sees. */
	static JsonNode published(Object form) {
		Http registrant = somebody();
		JsonNode submitted = step(registrant, draft(registrant, form), "submit", null);
		return step(with(Role.CURATOR), submitted, "publish", null);
	}

}
