package org.ashar.directory.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;

/** Where organizations enter the register and keep their profiles. */
@Component
public class RegisterDesk {

	private final Organizations organizations;

	private final References references;

	private final Clock clock;

	RegisterDesk(Organizations organizations, References references, Clock clock) {
		this.organizations = organizations;
		this.references = references;
		this.clock = clock;
	}

	/**
	 * Enters an organization as a draft; whoever repeats this with the same id gets what
	 * stands there.
	 */
	public Organization register(OrganizationId id, Profile profile, boolean unclaimed, Actor actor) {
		Optional<Organization> before = organizations.find(id).filter((other) -> actor.is(other.registeredBy()));
		if (before.isPresent()) {
			return before.get();
		}
		Instant now = clock.instant();
		Organization organization = Organization.register(id, profile, unclaimed, actor, now);
		try {
			boolean added = references.around(organization, Profile.EMPTY, now, () -> organizations.add(organization));
			// Not added: the same request was repeated at the same time, and the other
			// one was faster.
			return added ? organization : organizations.get(id, actor);
		}
		catch (OrganizationProblem.IdentifierTaken taken) {
			references.forget(organization);
			throw taken;
		}
	}

	/** Replaces the profile of the version that the caller has seen. */
	public Organization edit(OrganizationId id, long version, Profile profile, boolean minor,
			@Nullable String changeNote, Actor actor) {
		Organization organization = organizations.get(id, version, actor);
		Profile before = organization.profile();
		Instant now = clock.instant();
		organization.edit(profile, minor, changeNote, actor, now);
		try {
			references.around(organization, before, now, () -> {
				organizations.save(organization);
				return true;
			});
			return organization;
		}
		catch (OrganizationProblem.IdentifierTaken taken) {
			references.untie(organization, organizations.get(id, actor));
			throw taken;
		}
	}

}
