package org.ashar.directory.duplicate;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Listing;
import org.ashar.directory.organization.Organization;
import org.ashar.directory.organization.Register;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/**
 * Looks for organizations that were entered twice, each time one changes, and shows the
 * pairs to those who look after the directory. Only those are compared that share a key,
 * however many there are besides.
 */
@Component
public class Duplicates {

	private static final int MOST_ALIKE = 30;

	private static final Set<Listing> GONE = EnumSet.of(Listing.ARCHIVED, Listing.REJECTED, Listing.MERGED);

	private final Pairs pairs;

	private final Register register;

	private final Clock clock;

	Duplicates(Pairs pairs, Register register, Clock clock) {
		this.pairs = pairs;
		this.register = register;
		this.clock = clock;
	}

	/** Looks at an organization as it stands; repeating it changes nothing. */
	public void look(OrganizationId id) {
		Optional<Organization> found = register.known(id).filter((it) -> !GONE.contains(it.listing()));
		List<String> keys = found.map((it) -> Likeness.of(it.profile()).keys()).orElse(List.of());
		pairs.remember(id, keys);
		Set<PairId> alike = new HashSet<>();
		found.ifPresent((it) -> pairs.sharing(keys, id, MOST_ALIKE)
			.stream()
			.flatMap((other) -> register.known(other).stream())
			.filter((other) -> !GONE.contains(other.listing()) && !areKin(it, other))
			.filter((other) -> compare(it, other))
			.forEach((other) -> alike.add(PairId.of(id, other.id()))));
		pairs.forgetOthers(id, alike);
	}

	/** A page of pairs that may be one, by id. */
	public List<Pair> page(@Nullable PairId after, int limit, Actor actor) {
		demandReader(actor);
		return pairs.open(after, limit);
	}

	/** Somebody says that they are two; they are not shown again. */
	public void dismiss(PairId id, String note, Actor actor) {
		Author author = actor.asOutsiderOf(List.of());
		pairs.find(id).orElseThrow(DuplicateProblem.Unknown::new);
		if (!pairs.dismiss(id,
				new Pair.Dismissal(author.account(), author.role(), Flaws.words("note", note), clock.instant()))) {
			throw new DuplicateProblem.Dismissed();
		}
	}

	private boolean compare(Organization one, Organization other) {
		Set<Reason> reasons = Likeness.of(one.profile()).reasons(Likeness.of(other.profile()));
		if (!reasons.isEmpty()) {
			pairs.found(one.id(), other.id(), reasons);
		}
		return !reasons.isEmpty();
	}

	/** A unit has the site of its whole, and a successor the name of its predecessor. */
	private static boolean areKin(Organization one, Organization other) {
		return one.profile().above().contains(other.id()) || other.profile().above().contains(one.id())
				|| one.lineage().heirs().contains(other.id()) || other.lineage().heirs().contains(one.id());
	}

	private static void demandReader(Actor actor) {
		if (!actor.overlooksAll()) {
			actor.asOutsiderOf(List.of());
		}
	}

}
