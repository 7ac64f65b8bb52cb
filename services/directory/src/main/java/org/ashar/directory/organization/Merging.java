package org.ashar.directory.organization;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ashar.directory.form.Malformed;
import org.ashar.directory.profile.Additions;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/**
 * Makes one record of two and two of one, step by step. Each step may be repeated, so
 * whatever a crash broke off is finished by doing it again.
 */
@Component
public class Merging {

	private static final int MOST_TRIES = 20;

	private final Organizations organizations;

	private final Hierarchy hierarchy;

	private final Descent descent;

	private final Clock clock;

	Merging(Organizations organizations, Hierarchy hierarchy, Descent descent, Clock clock) {
		this.organizations = organizations;
		this.hierarchy = hierarchy;
		this.descent = descent;
		this.clock = clock;
	}

	/**
	 * Throws an {@link OrganizationProblem} or {@link Malformed} unless the one can be
	 * the double of the other.
	 */
	public void demandMergeable(OrganizationId loser, OrganizationId survivor, Actor actor) {
		if (loser.equals(survivor)) {
			throw new Malformed("into", "itself");
		}
		Organization twin = organizations.get(loser, actor);
		Organization other = organizations.find(survivor)
			.filter(actor::sees)
			.orElseThrow(() -> new Malformed("into", "unknown-organization"));
		if (twin.listing() == Listing.MERGED || other.listing() == Listing.MERGED) {
			throw new OrganizationProblem.MergedAlready();
		}
		if (twin.profile().above().contains(survivor) || other.profile().above().contains(loser)) {
			throw new Malformed("into", "kin");
		}
		twin.listing().demand(Listing.DRAFT, Listing.SUBMITTED, Listing.PUBLISHED, Listing.SUSPENDED);
		other.listing().demand(Listing.PUBLISHED);
	}

	/** Announces the tie; {@link Malformed} when the survivor came after its double. */
	public void tie(OrganizationId loser, OrganizationId survivor) {
		Set<OrganizationId> announced = descent.announce(loser, List.of(survivor));
		if (descent.isCircular(loser)) {
			descent.withdraw(loser, announced);
			throw new Malformed("into", "circle-of-successors");
		}
	}

	/** What the double says that the survivor does not, as they stand now. */
	public Additions additions(OrganizationId loser, OrganizationId survivor) {
		return Additions.of(get(survivor).profile(), get(loser).profile());
	}

	/** Makes the one the double of the other. */
	public void merge(OrganizationId loser, OrganizationId survivor, Additions additions, UUID merger, Author author) {
		change(loser, (it) -> it.mergeInto(survivor, merger, author, clock.instant()));
		hierarchy.move(loser, survivor, additions.identifiers());
		Additions possible = additions.joining(joinable(additions, survivor));
		change(survivor, (it) -> it.absorb(possible, merger, author, clock.instant()));
	}

	/** The alliances of the double that the survivor can join without a circle. */
	private List<OrganizationId> joinable(Additions additions, OrganizationId survivor) {
		return additions.memberOf()
			.stream()
			.filter((alliance) -> !alliance.equals(survivor) && hierarchy.tie(survivor, alliance))
			.toList();
	}

	/**
	 * Makes two of them again; {@link OrganizationProblem.MergedAlready} when the
	 * survivor has become a double itself since.
	 */
	public void part(OrganizationId loser, OrganizationId survivor, Additions additions, UUID merger, Author author) {
		change(survivor, (it) -> it.giveBack(additions, merger, author, clock.instant()));
		additions.memberOf()
			.stream()
			.filter((alliance) -> !get(survivor).profile().above().contains(alliance))
			.forEach((alliance) -> hierarchy.untie(survivor, alliance));
		hierarchy.move(survivor, loser, additions.identifiers());
		change(loser, (it) -> it.unmerge(merger, author, clock.instant()));
		if (!get(loser).lineage().heirs().contains(survivor)) {
			descent.withdraw(loser, List.of(survivor));
		}
	}

	/**
	 * Throws {@link OrganizationProblem.MergedAlready} when an organization is a double.
	 */
	public void demandUnmerged(OrganizationId id) {
		if (get(id).listing() == Listing.MERGED) {
			throw new OrganizationProblem.MergedAlready();
		}
	}

	/** Those that stand directly below one organization and not below the other. */
	public List<OrganizationId> below(OrganizationId id, OrganizationId other) {
		return organizations.below(id)
			.stream()
			.filter((unit) -> !unit.profile().above().contains(other))
			.map(Organization::id)
			.toList();
	}

	/** These stand below another one from now on, unless that would make a circle. */
	public void standBelow(List<OrganizationId> units, OrganizationId from, OrganizationId to) {
		for (OrganizationId unit : units) {
			if (!unit.equals(to) && get(unit).profile().above().contains(from) && hierarchy.tie(unit, to)) {
				change(unit, (it) -> {
					it.standBelow(from, to, clock.instant());
					return true;
				});
				hierarchy.untie(unit, from);
			}
		}
	}

	private void change(OrganizationId id, Step step) {
		for (int tries = 1;; tries++) {
			Organization organization = get(id);
			if (!step.take(organization)) {
				return;
			}
			try {
				organizations.save(organization);
				return;
			}
			catch (OptimisticLockingFailureException changed) {
				if (tries == MOST_TRIES) {
					throw changed;
				}
			}
		}
	}

	private Organization get(OrganizationId id) {
		return organizations.find(id).orElseThrow(OrganizationProblem.Unknown::new);
	}

	/** A step of an organization; false when there is nothing to do. */
	private interface Step {

		boolean take(Organization organization);

	}

}
