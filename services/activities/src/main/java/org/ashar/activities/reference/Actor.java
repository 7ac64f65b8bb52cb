package org.ashar.activities.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads or changes records, with what he was granted at this moment.
 *
 * @param account id of the account or client, empty for a visitor
 * @param scopes the scopes of each role he has: "platform", "organization:{id}",
 * "topic:{notation}"
 */
public record Actor(String account, Map<Capacity, Set<String>> scopes) {

	/** Somebody without a token. */
	public static final Actor VISITOR = new Actor("", Map.of());

	private static final String PLATFORM = "platform";

	private static final String ORGANIZATION = "organization:";

	private static final String TOPIC = "topic:";

	/** Whether he has the role on the whole platform. */
	public boolean is(Capacity capacity) {
		return holds(capacity, PLATFORM);
	}

	/** Whether he has the role in this organization. */
	public boolean is(Capacity capacity, OrganizationId organization) {
		return holds(capacity, ORGANIZATION + organization.value());
	}

	/** Whether he has the role on the platform or for one of these topics. */
	public boolean isFor(Capacity capacity, Collection<String> topics) {
		return is(capacity) || topics.stream().anyMatch(topic -> holds(capacity, TOPIC + topic));
	}

	/** The first of these roles that he has in the organization, if any. */
	public Optional<Capacity> in(@Nullable OrganizationId organization, Capacity... inOrder) {
		return Stream.of(inOrder).filter(capacity -> organization != null && is(capacity, organization)).findFirst();
	}

	/** The organizations in which he has one of these roles. */
	public Set<OrganizationId> organizations(Capacity... anyOf) {
		return Stream.of(anyOf)
			.flatMap(capacity -> scopes.getOrDefault(capacity, Set.of()).stream())
			.filter(scope -> scope.startsWith(ORGANIZATION))
			.map(scope -> new OrganizationId(UUID.fromString(scope.substring(ORGANIZATION.length()))))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The topics for which he has the role. */
	public Set<String> topics(Capacity capacity) {
		return scopes.getOrDefault(capacity, Set.of())
			.stream()
			.filter(scope -> scope.startsWith(TOPIC))
			.map(scope -> scope.substring(TOPIC.length()))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether he reads what is not public: curators, auditors, and everybody of the
	 * organization itself.
	 */
	public boolean seesDraftsOf(@Nullable OrganizationId organization) {
		return is(Capacity.CURATOR) || is(Capacity.AUDITOR)
				|| in(organization, Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR).isPresent();
	}

	/** The author of what he does in this role. */
	public Author as(Capacity capacity) {
		return new Author(account, capacity.code());
	}

	private boolean holds(Capacity capacity, String scope) {
		return scopes.getOrDefault(capacity, Set.of()).contains(scope);
	}

	/** Those whose drafts are their own: in which they may at least contribute. */
	public List<OrganizationId> ownOrganizations() {
		return List.copyOf(organizations(Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR));
	}

}
