package org.ashar.directory.person;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/**
 * Someone who reads or writes about people.
 *
 * @param account null for a visitor without one
 * @param curator whether he may write about anybody
 * @param reader whether he may read about anybody
 * @param owned organizations about whose people he may write
 */
public record Keeper(@Nullable String account, boolean curator, boolean reader, Set<OrganizationId> owned) {

	/** A visitor of whom nothing is known. */
	public static final Keeper VISITOR = new Keeper(null, false, false, Set.of());

	/**
	 * Whether he may see people who did not agree to be shown to everybody, and all that
	 * is written about them.
	 */
	boolean overlooksAll() {
		return curator || reader;
	}

	boolean sees(Person person) {
		return person.portrait().consentToPublish() || overlooksAll() || keepsOneOf(person.portrait().organizations());
	}

	boolean keepsOneOf(Collection<OrganizationId> organizations) {
		return organizations.stream().anyMatch(owned::contains);
	}

	/**
	 * Acts on people of these organizations, all of which must be his own;
	 * {@link PersonProblem.NotAllowed} otherwise.
	 */
	Author author(Collection<OrganizationId> organizations) {
		boolean ownPeople = !owned.isEmpty() && owned.containsAll(organizations);
		if (account == null || !(curator || ownPeople)) {
			throw new PersonProblem.NotAllowed();
		}
		return new Author(account, curator ? "curator" : "org-owner");
	}
}
