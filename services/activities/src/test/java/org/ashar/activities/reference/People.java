package org.ashar.activities.reference;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People of the tests. */
public final class People {

	private People() {
	}

	/** A curator of the platform, another one each time. */
	public static Actor curator() {
		return with(Capacity.CURATOR, "platform");
	}

	/** Somebody with a role in an organization. */
	public static Actor in(OrganizationId organization, Capacity capacity) {
		return with(capacity, "organization:" + organization.value());
	}

	/** Somebody with a role in a scope. */
	public static Actor with(Capacity capacity, String scope) {
		return new Actor(UUID.randomUUID().toString(), Map.of(capacity, Set.of(scope)));
	}

	/** The same person with one more role. */
	public static Actor also(Actor actor, Capacity capacity, String scope) {
		Map<Capacity, Set<String>> scopes = new java.util.EnumMap<>(actor.scopes());
		scopes.put(capacity, Set.of(scope));
		return new Actor(actor.account(), scopes);
	}

}
