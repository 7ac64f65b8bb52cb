package org.ashar.directory.centre;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.concept.Scheme;
import org.ashar.directory.concept.Vocabulary;
import org.ashar.directory.form.Malformed;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Organization;
import org.ashar.directory.organization.OrganizationProblem;
import org.ashar.directory.organization.Register;
import org.ashar.directory.profile.Location;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/** Where organizations say what they offer at which place. */
@Component
public class CentreDesk {

	private static final int AT_ONCE = 100;

	private final Centres centres;

	private final Register register;

	private final Vocabulary vocabulary;

	private final Clock clock;

	CentreDesk(Centres centres, Register register, Vocabulary vocabulary, Clock clock) {
		this.centres = centres;
		this.register = register;
		this.vocabulary = vocabulary;
		this.clock = clock;
	}

	/** Its keepers, or a curator, open a service of an organization. */
	public Centre open(CentreId id, Description description, Actor actor) {
		Centre centre = Centre.open(id, description, clock.instant());
		Author author = demandKeeper(centre, actor);
		demandArea(description.place());
		centre.tell(bulletin(centre.organization()), author, clock.instant());
		return centres.add(centre);
	}

	/** They change what is said about the version that they have seen. */
	public Centre edit(CentreId id, long version, Description description, Actor actor) {
		Centre centre = get(id, actor);
		Author author = demandKeeper(centre, actor);
		centres.seen(centre, version).edit(description, clock.instant());
		demandArea(description.place());
		centre.tell(bulletin(centre.organization()), author, clock.instant());
		centres.save(centre);
		return centre;
	}

	/** One service, to whoever may know of its organization. */
	public Centre get(CentreId id, Actor actor) {
		Centre centre = centres.get(id);
		if (!isSeen(centre, actor)) {
			throw new CentreProblem.Unknown();
		}
		return centre;
	}

	/**
	 * A page of services by id, without those whose organizations the actor may not know
	 * of.
	 * @param area notation; narrower areas count too
	 */
	public List<Centre> find(@Nullable OrganizationId organization, @Nullable String area, @Nullable CentreId after,
			int limit, Actor actor) {
		Set<String> areas = (area != null) ? Set.copyOf(vocabulary.withNarrower(Scheme.AREA, area)) : Set.of();
		List<Centre> seen = new ArrayList<>();
		CentreId last = after;
		while (seen.size() < limit) {
			List<Centre> page = centres.find(organization, areas, last, limit);
			page.stream()
				.filter((centre) -> isSeen(centre, actor))
				.limit((long) limit - seen.size())
				.forEach(seen::add);
			if (page.size() < limit) {
				break;
			}
			last = page.getLast().id();
		}
		return seen;
	}

	/** All services of an organization, whoever may know of it. */
	public List<CentreId> of(OrganizationId organization) {
		return centres.all(organization).stream().map(Centre::id).toList();
	}

	/** These belong to another record of the same organization from now on. */
	public void move(List<CentreId> ids, OrganizationId from, OrganizationId to) {
		for (CentreId id : ids) {
			Centre centre = centres.get(id);
			if (centre.move(from, to, clock.instant())) {
				centre.tell(bulletin(to), Author.SYSTEM, clock.instant());
				centres.save(centre);
			}
		}
	}

	/**
	 * Tells the world what has changed for the services of an organization because it has
	 * changed itself. Repeating it changes nothing.
	 */
	public void review(OrganizationId organization) {
		tell(centres.all(organization));
	}

	/** Tells of some that the world has never heard of; returns how many there were. */
	public int tellOld() {
		List<Centre> old = centres.neverTold(AT_ONCE);
		tell(old);
		return old.size();
	}

	/** Whoever changes one at the same moment tells of it. */
	private void tell(List<Centre> some) {
		for (Centre centre : some) {
			Bulletin bulletin = bulletin(centre.organization());
			if (centre.isNewTo(bulletin)) {
				centre.tell(bulletin, Author.SYSTEM, clock.instant());
				centres.saveUnlessChanged(centre);
			}
		}
	}

	private Bulletin bulletin(OrganizationId id) {
		return register.known(id)
			.map((organization) -> new Bulletin(Actor.VISITOR.sees(organization) && organization.merged().isEmpty(),
					organization.profile().topics()))
			.orElse(new Bulletin(false, List.of()));
	}

	private boolean isSeen(Centre centre, Actor actor) {
		return register.known(centre.organization()).filter(actor::sees).isPresent();
	}

	private Author demandKeeper(Centre centre, Actor actor) {
		Organization organization;
		try {
			organization = register.get(centre.organization(), actor);
		}
		catch (OrganizationProblem.Unknown hidden) {
			throw new Malformed("organizationId", "unknown-organization");
		}
		return actor.asKeeperOf(organization);
	}

	private void demandArea(@Nullable Location place) {
		String area = Objects.requireNonNull(place).area();
		if (area != null && !vocabulary.missing(Scheme.AREA, List.of(area)).isEmpty()) {
			throw new Malformed("place.area", "unknown-concept");
		}
	}

}
