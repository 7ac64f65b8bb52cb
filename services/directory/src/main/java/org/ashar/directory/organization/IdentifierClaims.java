package org.ashar.directory.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import org.ashar.directory.profile.Identifier;
import org.ashar.directory.profile.OrganizationId;

/**
 * Gives an identifier to one organization only: a claim is a document whose id is the
 * identifier. It is taken before the organization is written and settled after; what a
 * crash leaves open is settled by {@link #settleOld}.
 */
@Repository
class IdentifierClaims {

	/**
	 * No request lives so long, so an open claim of this age belongs to nobody who is
	 * still at work.
	 */
	private static final Duration ABANDONED = Duration.ofHours(1);

	private final MongoOperations mongo;

	private final Organizations organizations;

	IdentifierClaims(MongoOperations mongo, Organizations organizations) {
		this.mongo = mongo;
		this.organizations = organizations;
	}

	/**
	 * Claims identifiers for the write that makes a version of an organization;
	 * {@link OrganizationProblem.IdentifierTaken} when another organization has one of
	 * them.
	 */
	void claim(OrganizationId organization, long version, Collection<Identifier> identifiers, Instant at) {
		for (Identifier identifier : identifiers) {
			try {
				mongo.insert(new Claim(identifier.key(), organization, version, at));
			}
			catch (DuplicateKeyException taken) {
				claimAgain(organization, version, identifier, at);
			}
		}
	}

	/** The organization has been written with these identifiers. */
	void settle(OrganizationId organization, Collection<Identifier> identifiers) {
		for (Identifier identifier : identifiers) {
			mongo.updateFirst(held(organization, identifier), new Update().unset("since"), Claim.class);
		}
	}

	/**
	 * The organization lacks these identifiers as of a version; what was claimed again
	 * for a later one stays.
	 */
	void release(OrganizationId organization, long version, Collection<Identifier> identifiers) {
		for (Identifier identifier : identifiers) {
			mongo.remove(held(organization, identifier).addCriteria(Criteria.where("version").lte(version)),
					Claim.class);
		}
	}

	/** Gives identifiers of one organization to another, of which it is the double. */
	void move(OrganizationId from, OrganizationId to, Collection<Identifier> identifiers) {
		for (Identifier identifier : identifiers) {
			mongo.updateFirst(held(from, identifier), new Update().set("organization", to).set("version", 0L),
					Claim.class);
		}
	}

	/** Settles or releases claims that were left open; returns how many. */
	int settleOld(Instant now) {
		List<Claim> open = mongo.find(Query.query(Criteria.where("since").lt(now.minus(ABANDONED))), Claim.class);
		for (Claim claim : open) {
			if (isWritten(claim)) {
				mongo.updateFirst(same(claim), new Update().unset("since"), Claim.class);
			}
			else {
				mongo.remove(same(claim), Claim.class);
			}
		}
		return open.size();
	}

	private boolean isWritten(Claim claim) {
		return organizations.find(claim.organization())
			.stream()
			.flatMap((organization) -> organization.profile().identifiers().stream())
			.anyMatch((identifier) -> identifier.key().equals(claim.key()));
	}

	private void claimAgain(OrganizationId organization, long version, Identifier identifier, Instant at) {
		long mine = mongo.updateFirst(held(organization, identifier), new Update().max("version", version), Claim.class)
			.getMatchedCount();
		if (mine == 0 && !takeOver(organization, version, identifier, at)) {
			throw new OrganizationProblem.IdentifierTaken(identifier);
		}
	}

	/** Whoever was refused for good keeps nobody from using his own number. */
	private boolean takeOver(OrganizationId organization, long version, Identifier identifier, Instant at) {
		Claim claim = mongo.findById(identifier.key(), Claim.class);
		boolean refused = claim != null && organizations.find(claim.organization())
			.filter((holder) -> holder.listing() == Listing.REJECTED)
			.isPresent();
		if (!refused) {
			return false;
		}
		Update mine = new Update().set("organization", organization).set("version", version).set("since", at);
		return mongo.updateFirst(same(claim), mine, Claim.class).getMatchedCount() == 1;
	}

	private static Query same(Claim claim) {
		return Query.query(Criteria.where("_id")
			.is(claim.key())
			.and("organization")
			.is(claim.organization())
			.and("version")
			.is(claim.version()));
	}

	private static Query held(OrganizationId organization, Identifier identifier) {
		return Query.query(Criteria.where("_id").is(identifier.key()).and("organization").is(organization));
	}

	/**
	 * Whose an identifier is.
	 *
	 * @param version of the organization that it was last claimed for
	 * @param since when it was claimed, as long as the organization is not known to be
	 * written
	 */
	@Document("identifierClaims")
	record Claim(@Id String key, OrganizationId organization, long version, @Nullable Instant since) {
	}

}
