package org.ashar.directory.claim;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Ownership;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/** Where people say that an organization is theirs, and where that is decided. */
@Component
public class ClaimDesk {

	private final Claims claims;

	private final Ownership ownership;

	private final Clock clock;

	ClaimDesk(Claims claims, Ownership ownership, Clock clock) {
		this.claims = claims;
		this.ownership = ownership;
		this.clock = clock;
	}

	/** Somebody says that an organization without an owner is hers. */
	public OwnershipClaim submit(ClaimId id, OrganizationId organization, Proof proof, Actor actor) {
		Author author = actor.asHerself();
		OwnershipClaim claim = OwnershipClaim.submit(id, organization, proof, author, clock.instant());
		ownership.demandUnclaimed(organization, actor);
		return claims.add(claim);
	}

	/**
	 * It is hers. The organization comes first: of two claims for one, only one gets it,
	 * and what a crash breaks off is finished by saying it again.
	 */
	public OwnershipClaim grant(ClaimId id, long version, Actor actor) {
		OwnershipClaim claim = seen(id, version, actor);
		Author author = actor.asOutsiderOf(List.of(claim.organization()));
		claim.grant(author);
		ownership.give(claim.organization(), id.value(), claim.account(), author);
		claims.save(claim);
		return claim;
	}

	/** It is not, and she is told why. */
	public OwnershipClaim refuse(ClaimId id, long version, String note, Actor actor) {
		OwnershipClaim claim = seen(id, version, actor);
		claim.refuse(note, actor.asOutsiderOf(List.of(claim.organization())));
		claims.save(claim);
		return claim;
	}

	/** One claim, to the claimant and those who look after the directory. */
	public OwnershipClaim get(ClaimId id, Actor actor) {
		return claims.find(id)
			.filter((claim) -> actor.overlooksAll() || actor.is(claim.account()))
			.orElseThrow(ClaimProblem.Unknown::new);
	}

	/**
	 * A page of claims, the oldest first: all for those who look after the directory, her
	 * own for anybody else.
	 */
	public List<OwnershipClaim> page(@Nullable ClaimState state, @Nullable ClaimId after, int limit, Actor actor) {
		String account = actor.overlooksAll() ? null : actor.asHerself().account();
		return claims.page(account, state, after, limit);
	}

	private OwnershipClaim seen(ClaimId id, long version, Actor actor) {
		return claims.seen(get(id, actor), version);
	}

}
