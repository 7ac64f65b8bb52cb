package org.ashar.directory.organization;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.form.PartialDate;
import org.ashar.directory.lineage.Ending;
import org.ashar.directory.lineage.Identity;
import org.ashar.directory.lineage.NewName;
import org.ashar.directory.lineage.Succession;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/** Where it is written down what became of organizations. */
@Component
public class SuccessionDesk {

	private final Organizations organizations;

	private final Descent descent;

	private final Clock clock;

	SuccessionDesk(Organizations organizations, Descent descent, Clock clock) {
		this.organizations = organizations;
		this.descent = descent;
		this.clock = clock;
	}

	/**
	 * Ends the version that the caller has seen; nobody comes after himself, through
	 * however many others.
	 */
	public Organization end(OrganizationId id, long version, Ending ending, Actor actor) {
		Organization organization = organizations.get(id, version, actor);
		organization.end(ending, actor, clock.instant());
		demandSuccessors(ending);
		Set<OrganizationId> announced = descent.announce(id, ending.successors());
		if (!ending.successors().isEmpty() && descent.isCircular(id)) {
			descent.withdraw(id, announced);
			throw new Malformed("successors", "circle-of-successors");
		}
		try {
			organizations.save(organization);
			return organization;
		}
		catch (OptimisticLockingFailureException tooLate) {
			announced.removeAll(organizations.get(id, actor).lineage().heirs());
			descent.withdraw(id, announced);
			throw tooLate;
		}
	}

	/**
	 * Takes back what was last said of the end of the version that the caller has seen,
	 * unless a successor was succeeded itself.
	 */
	public Organization revoke(OrganizationId id, long version, @Nullable Text reason, Actor actor) {
		Organization organization = organizations.get(id, version, actor);
		List<OrganizationId> heirs = organization.lineage().heirs();
		organization.revoke(reason, actor, clock.instant());
		if (organization.lineage().heirs().isEmpty()) {
			heirs.forEach(this::demandLast);
		}
		organizations.save(organization);
		descent.withdraw(id, organization.lineage().formerHeirs());
		return organization;
	}

	private void demandLast(OrganizationId heir) {
		organizations.find(heir).filter((successor) -> !successor.lineage().heirs().isEmpty()).ifPresent((built) -> {
			throw new OrganizationProblem.BuiltUpon(built);
		});
	}

	/** Gives the version that the caller has seen another name. */
	public Organization rename(OrganizationId id, long version, NewName newName, Actor actor) {
		Organization organization = organizations.get(id, version, actor);
		organization.rename(newName, actor, clock.instant());
		organizations.save(organization);
		return organization;
	}

	/**
	 * Tells those who came after a body that they did, and returns the one if it is one.
	 * Repeating it changes nothing.
	 */
	public Optional<Succession> bequeath(OrganizationId former) {
		Organization ended = organizations.find(former).orElseThrow(OrganizationProblem.Unknown::new);
		for (Succession succession : ended.lineage().successors()) {
			organizations.find(succession.organizationId())
				.filter((heir) -> heir.inherit(
						new Succession(succession.type(), succession.date(), succession.legalBasis(), former),
						clock.instant()))
				.ifPresent(organizations::save);
		}
		return ended.lineage().heir();
	}

	/**
	 * Tells those who were held for successors of a body that they are not, and returns
	 * them with the records whose doubles they are. Repeating it changes nothing.
	 */
	public List<OrganizationId> disinherit(OrganizationId former) {
		Organization living = organizations.find(former).orElseThrow(OrganizationProblem.Unknown::new);
		List<OrganizationId> strangers = new ArrayList<>();
		for (OrganizationId stranger : living.lineage().formerHeirs()) {
			Optional<Organization> found = organizations.find(stranger);
			found.filter((heir) -> heir.disinherit(former, clock.instant())).ifPresent(organizations::save);
			while (found.isPresent() && !strangers.contains(found.get().id())) {
				strangers.add(found.get().id());
				found = found.get().merged().flatMap((merged) -> organizations.find(merged.into()));
			}
		}
		return strangers;
	}

	/**
	 * The living bodies at the end of all chains that begin at an organization: itself
	 * when it is what it was, none when all have been dissolved.
	 */
	public List<Organization> successors(OrganizationId id, Actor actor) {
		List<Organization> living = new ArrayList<>();
		Deque<Organization> waiting = new ArrayDeque<>(List.of(organizations.get(id, actor)));
		Set<OrganizationId> seen = new HashSet<>(Set.of(id));
		while (!waiting.isEmpty()) {
			Organization next = waiting.pop();
			if (next.lineage().identity() == Identity.ACTIVE && next.merged().isEmpty()) {
				living.add(next);
			}
			Stream.concat(next.lineage().heirs().stream(), next.merged().map(Merged::into).stream())
				.filter(seen::add)
				.flatMap((heir) -> organizations.find(heir).filter(actor::sees).stream())
				.forEach(waiting::add);
		}
		return living;
	}

	private void demandSuccessors(Ending ending) {
		Flaws flaws = new Flaws();
		for (int index = 0; index < ending.successors().size(); index++) {
			String field = "successors[" + index + "]";
			Optional<Organization> successor = organizations.find(ending.successors().get(index))
				.filter((found) -> found.listing() == Listing.PUBLISHED);
			if (successor.isEmpty()) {
				flaws.add(field, "unknown-organization");
			}
			else if (isBefore(successor.get().lineage().end().orElse(null), ending.date())) {
				flaws.add(field, "ended-before");
			}
		}
		flaws.refuse();
	}

	private static boolean isBefore(@Nullable String end, @Nullable String date) {
		Optional<PartialDate> last = Optional.ofNullable(end).flatMap(PartialDate::of);
		Optional<PartialDate> first = Optional.ofNullable(date).flatMap(PartialDate::of);
		return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
	}

}
