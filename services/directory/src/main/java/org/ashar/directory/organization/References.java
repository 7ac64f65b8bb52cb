package org.ashar.directory.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.concept.Scheme;
import org.ashar.directory.concept.Vocabulary;
import org.ashar.directory.form.Flaws;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.Location;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;

/**
 * Looks after what a profile names outside itself: concepts and organizations must exist,
 * nobody stands above himself, identifiers belong to one organization.
 */
@Component
class References {

	private final Vocabulary vocabulary;

	private final Organizations organizations;

	private final IdentifierClaims identifiers;

	private final Kinship kinship;

	References(Vocabulary vocabulary, Organizations organizations, IdentifierClaims identifiers, Kinship kinship) {
		this.vocabulary = vocabulary;
		this.organizations = organizations;
		this.identifiers = identifiers;
		this.kinship = kinship;
	}

	/**
	 * Reserves what a profile needs, runs the write, and gives free what the profile
	 * before it had; tells whether the write was done. One that fails may nevertheless
	 * have happened, so claims are then left to be settled by what is found.
	 */
	boolean around(Organization organization, Profile before, Instant at, BooleanSupplier write) {
		Profile after = organization.profile();
		OrganizationId id = organization.id();
		demandExistence(id, after);
		reserveKin(id, after);
		long version = organization.version() + 1;
		identifiers.claim(id, version, without(after.identifiers(), before.identifiers()), at);
		if (!write.getAsBoolean()) {
			return false;
		}
		identifiers.settle(id, after.identifiers());
		identifiers.release(id, version, without(before.identifiers(), after.identifiers()));
		kinship.withdraw(id, without(before.above(), after.above()));
		return true;
	}

	/** An organization that was refused before it was written needs nothing. */
	void forget(Organization organization) {
		identifiers.release(organization.id(), organization.version() + 1, organization.profile().identifiers());
		kinship.withdraw(organization.id(), organization.profile().above());
	}

	/**
	 * A change that was refused before it was written ties the organization to nobody but
	 * those whom it names as it stands.
	 */
	void untie(Organization refused, Organization standing) {
		kinship.withdraw(refused.id(), without(refused.profile().above(), standing.profile().above()));
	}

	private void reserveKin(OrganizationId id, Profile profile) {
		Set<OrganizationId> announced = kinship.announce(id, profile.above());
		if (!profile.above().isEmpty() && kinship.isCircular(id)) {
			kinship.withdraw(id, announced);
			throw new Malformed("parentId", "circle");
		}
	}

	private void demandExistence(OrganizationId id, Profile profile) {
		Flaws flaws = new Flaws();
		demandConcepts("topics", Scheme.TOPIC, profile.topics(), flaws);
		demandConcepts("areasServed", Scheme.AREA, profile.areasServed(), flaws);
		demandPlaces(profile.locations(), flaws);
		demandOrganizations(id, profile, flaws);
		flaws.refuse();
	}

	private void demandConcepts(String field, Scheme scheme, List<String> notations, Flaws flaws) {
		Set<String> missing = vocabulary.missing(scheme, notations);
		for (int index = 0; index < notations.size(); index++) {
			if (missing.contains(notations.get(index))) {
				flaws.add(field + "[" + index + "]", "unknown-concept");
			}
		}
	}

	private void demandPlaces(List<Location> locations, Flaws flaws) {
		for (int index = 0; index < locations.size(); index++) {
			String area = locations.get(index).area();
			if (area != null && !vocabulary.missing(Scheme.AREA, List.of(area)).isEmpty()) {
				flaws.add("locations[" + index + "].area", "unknown-concept");
			}
		}
	}

	private void demandOrganizations(OrganizationId id, Profile profile, Flaws flaws) {
		Set<OrganizationId> missing = without(profile.above(), organizations.existing(profile.above()));
		missing.remove(id);
		demand("parentId", profile.parentId(), id, missing, flaws);
		for (int index = 0; index < profile.memberOf().size(); index++) {
			demand("memberOf[" + index + "]", profile.memberOf().get(index), id, missing, flaws);
		}
	}

	private static void demand(String field, @Nullable OrganizationId named, OrganizationId id,
			Set<OrganizationId> missing, Flaws flaws) {
		if (id.equals(named)) {
			flaws.add(field, "circle");
		}
		else if (named != null && missing.contains(named)) {
			flaws.add(field, "unknown-organization");
		}
	}

	private static <T> Set<T> without(Collection<T> all, Collection<T> some) {
		Set<T> rest = new HashSet<>(all);
		rest.removeAll(some);
		return rest;
	}

}
