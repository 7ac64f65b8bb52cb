package org.ashar.events.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads or changes events, with what he was granted at this moment.
 *
 * @param account id of the account or client, empty for a visitor
 * @param scopes the scopes of each role he has: "platform", "organization:{id}",
 * "event:{id}"
 */
public record Actor(String account, Map<Duty, Set<String>> scopes) {

	/** Somebody without a token. */
	public static final Actor VISITOR = new Actor("", Map.of());

	private static final String PLATFORM = "platform";

	private static final String ORGANIZATION = "organization:";

	private static final String EVENT = "event:";

	/** Whether he has the role on the whole platform. */
	public boolean is(Duty duty) {
		return holds(duty, PLATFORM);
	}

	/** The first of these roles that he has in the organization, if any. */
	public Optional<Duty> in(@Nullable OrganizationId organization, Duty... inOrder) {
		return Stream.of(inOrder)
			.filter(duty -> organization != null && holds(duty, ORGANIZATION + organization.value()))
			.findFirst();
	}

	/** Whether the event itself was put into his hands. */
	public boolean owns(UUID event) {
		return holds(Duty.EVENT_OWNER, EVENT + event);
	}

	/** Whether he stands at the door of the event. */
	public boolean checksIn(UUID event) {
		return on(event, Duty.CHECK_IN);
	}

	/** Whether he has this role for the event itself. */
	public boolean on(UUID event, Duty duty) {
		return holds(duty, EVENT + event);
	}

	/** Whether he works for the event before it is public. */
	public boolean worksFor(UUID event) {
		return Stream.of(Duty.EVENT_OWNER, Duty.EVENT_MODERATOR, Duty.EVENT_EDITOR).anyMatch(duty -> on(event, duty));
	}

	/** The events that were put into his hands. */
	public List<UUID> ownEvents() {
		return below(Duty.EVENT_OWNER, EVENT).toList();
	}

	/**
	 * The organizations whose drafts are his own: in which he may at least contribute.
	 */
	public List<OrganizationId> ownOrganizations() {
		return Stream.of(Duty.ORG_OWNER, Duty.ORG_EDITOR, Duty.ORG_CONTRIBUTOR)
			.flatMap(duty -> below(duty, ORGANIZATION))
			.distinct()
			.map(OrganizationId::new)
			.toList();
	}

	/** The author of what he does in this role. */
	public Author as(Duty duty) {
		return new Author(account, duty.code());
	}

	private Stream<UUID> below(Duty duty, String kind) {
		return scopes.getOrDefault(duty, Set.of())
			.stream()
			.filter(scope -> scope.startsWith(kind))
			.map(scope -> UUID.fromString(scope.substring(kind.length())));
	}

	private boolean holds(Duty duty, String scope) {
		return scopes.getOrDefault(duty, Set.of()).contains(scope);
	}
}
