package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in.
 *
 * @param grants what she may do, as identity tells it; the services decide for themselves
 */
public record Person(String id, @Nullable String name, String email, @Nullable String language, List<Grant> grants) {

	/** Whether she holds one of the roles on the whole platform. */
	public boolean is(String... roles) {
		return this.grants.stream().anyMatch((grant) -> grant.scope().equals("platform") && grant.isOneOf(roles));
	}

	/** Whether she holds one of the roles anywhere. */
	public boolean mayBe(String... roles) {
		return this.grants.stream().anyMatch((grant) -> grant.isOneOf(roles));
	}

	/** Whether she holds one of the roles for an organization. */
	public boolean isFor(String organization, String... roles) {
		return this.grants.stream()
			.anyMatch((grant) -> grant.scope().equals("organization:" + organization) && grant.isOneOf(roles));
	}

	/** Whether an event was put into her hands. */
	public boolean owns(String event) {
		return this.grants.stream()
			.anyMatch((grant) -> grant.scope().equals("event:" + event) && grant.isOneOf("event-owner"));
	}

	/** Whether she stands at the door of an event. */
	public boolean checksIn(String event) {
		return isOn(event, "check-in");
	}

	/** Whether she holds one of the roles for an event. */
	public boolean isOn(String event, String... roles) {
		return this.grants.stream().anyMatch((grant) -> grant.scope().equals("event:" + event) && grant.isOneOf(roles));
	}

	/** Whether any event was put into her hands. */
	public boolean ownsEvents() {
		return this.grants.stream().anyMatch((grant) -> grant.isOneOf("event-owner"));
	}

	/** The organizations for which she holds one of the roles. */
	public List<String> organizations(String... roles) {
		return this.grants.stream()
			.filter((grant) -> grant.isOneOf(roles))
			.flatMap((grant) -> grant.organization().stream())
			.distinct()
			.toList();
	}

	/** A role within a scope. */
	public record Grant(String role, String scope, @Nullable Instant start, @Nullable Instant end) {

		boolean isOneOf(String... roles) {
			return List.of(roles).contains(this.role);
		}

		Optional<String> organization() {
			String prefix = "organization:";
			return this.scope.startsWith(prefix) ? Optional.of(this.scope.substring(prefix.length()))
					: Optional.empty();
		}

	}

}
