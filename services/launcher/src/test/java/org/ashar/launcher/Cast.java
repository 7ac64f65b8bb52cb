package org.ashar.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person of each kind: those of the demo world who hold a role on the platform, and
 * new ones for roles within an organization or for an event.
 */
final class Cast {

	/** The roles that a person may hold within one organization. */
	static final List<String> OF_AN_ORGANIZATION = List.of("org-editor", "org-contributor", "focal-point");

	private static final List<String> OF_THE_PLATFORM = List.of("admin", "curator", "verifier", "auditor", "assessor");

	private final RunningPlatform platform;

	private final Map<String, Person> people = new LinkedHashMap<>();

	/* Who only makes what the others decide about. */
	private final Map<String, Person> proposers = new LinkedHashMap<>();

	private final AtomicInteger requests = new AtomicInteger();

	Cast(RunningPlatform platform) {
		this.platform = platform;
		add("nobody", null, Set.of("everybody"));
		OF_THE_PLATFORM.forEach((role) -> add(role, role, words(role)));
		// The owner of another organization, and the contributor of others.
		add("stranger", "ngo", words("nothing-here"));
		add("translator", "translator", words("translator"));
		add("somebody", address("somebody"), words("webhook-owner"));
		for (String role : List.of("org-owner", "org-editor", "org-contributor", "focal-point", "event-owner",
				"event-moderator", "event-editor", "check-in", "notification-manager")) {
			add(role, address(role), words(role));
		}
		grant("notification-manager", "notification-manager", "platform");
		for (String role : List.of("assessor", "focal-point")) {
			SignedIn second = new SignedIn(platform, address("second-" + role));
			this.proposers.put("second-" + role, new Person("second-" + role, second, id(second), Set.of()));
		}
		grant("second-assessor", "assessor", "platform");
	}

	private void add(String name, @Nullable String account, Set<String> words) {
		SignedIn who = (account != null) ? new SignedIn(this.platform, account) : null;
		this.people.put(name, new Person(name, who, (who != null) ? id(who) : "", words));
	}

	private String id(SignedIn who) {
		return as(who).get("/api/v1/me").json().get("id").asString();
	}

	private static Set<String> words(String role) {
		return Set.of("everybody", "signed-in", role);
	}

	private static String address(String role) {
		return role + "-" + UUID.randomUUID().toString().substring(24) + "@example.org";
	}

	List<Person> people() {
		return List.copyOf(this.people.values());
	}

	/** The API as somebody calls it; each time from another address. */
	Http as(String name) {
		return as(person(name).who());
	}

	private Person person(String name) {
		return this.people.getOrDefault(name, this.proposers.get(name));
	}

	private Http as(@Nullable SignedIn who) {
		int number = this.requests.incrementAndGet();
		String address = "10.7.%d.%d".formatted(number / 250 % 250, number % 250);
		Http http = new Http(this.platform.portal().toString()).header("X-Forwarded-For", address);
		return (who != null) ? http.as(who.token()) : http;
	}

	String id(String name) {
		return person(name).id();
	}

	/** Gives a role to somebody, as an admin does. */
	void grant(String name, String role, String scope) {
		Http.Answer granted = as("admin").idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/accounts/" + id(name) + "/grants", Map.of("role", role, "scope", scope));
		assertThat(granted.status()).as("%s", granted).isEqualTo(201);
	}

	/**
	 * Somebody.
	 *
	 * @param who empty for nobody
	 * @param words of the table that mean her, too
	 */
	record Person(String name, @Nullable SignedIn who, String id, Set<String> words) {

		boolean mayBy(Set<String> who) {
			return who.stream().anyMatch(this.words::contains);
		}

		@Override
		public String toString() {
			return this.name;
		}
	}

}
