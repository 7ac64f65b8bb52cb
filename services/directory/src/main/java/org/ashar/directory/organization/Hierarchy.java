package org.ashar.directory.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ashar.directory.profile.Identifier;
import org.ashar.directory.profile.OrganizationId;

/** What a record has outside itself, on its way from one to another. */
@Component
class Hierarchy {

	private final IdentifierClaims identifiers;

	private final Kinship kinship;

	Hierarchy(IdentifierClaims identifiers, Kinship kinship) {
		this.identifiers = identifiers;
		this.kinship = kinship;
	}

	void move(OrganizationId from, OrganizationId to, Collection<Identifier> numbers) {
		identifiers.move(from, to, numbers);
	}

	/** False when the one would stand above itself, and then nothing is announced. */
	boolean tie(OrganizationId unit, OrganizationId above) {
		Set<OrganizationId> announced = kinship.announce(unit, List.of(above));
		if (kinship.isCircular(unit)) {
			kinship.withdraw(unit, announced);
			return false;
		}
		return true;
	}

	void untie(OrganizationId unit, OrganizationId above) {
		kinship.withdraw(unit, List.of(above));
	}

}
