package org.ashar.directory.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import org.ashar.directory.work.Pile;
import org.ashar.infra.platform.clock.CivilDay;

/**
 * Work that waits in the register: whose it is, which organizations it concerns, and
 * until when.
 */
enum Chore {

	/** Handed in for review; nobody reviews what she has handed in. */
	SUBMITTED("organizations-submitted", "waitsSince", Set.of(Duty.CURATOR, Duty.VERIFIER)) {

		@Override
		Criteria which(Actor actor) {
			return Criteria.where("listing").is(Listing.SUBMITTED).and("submittedBy").ne(actor.account());
		}

	},

	/** Contested, and nobody has settled it. */
	DISPUTED("organizations-disputed", "waitsSince", Set.of(Duty.CURATOR, Duty.VERIFIER)) {

		@Override
		Criteria which(Actor actor) {
			return Criteria.where("disputed").is(true).and("listing").is(Listing.PUBLISHED);
		}

	},

	/** Verified more than twelve months ago. */
	STALE("verifications-stale", "assurance.at", Set.of(Duty.VERIFIER)) {

		@Override
		Criteria which(Actor actor) {
			return Criteria.where("assurance.trust").is(Trust.STALE).and("listing").is(Listing.PUBLISHED);
		}

		@Override
		@Nullable Instant since(Organization organization) {
			return organization.assurance().runsOut();
		}

		@Override
		@Nullable LocalDate due(Organization organization) {
			Instant over = since(organization);
			return (over != null) ? CivilDay.of(over) : null;
		}

	};

	/** So long a reviewer may take. */
	static final int DAYS_TO_REVIEW = 14;

	private final String kind;

	private final String order;

	private final Set<Duty> duties;

	Chore(String kind, String order, Set<Duty> duties) {
		this.kind = kind;
		this.order = order;
		this.duties = duties;
	}

	abstract Criteria which(Actor actor);

	@Nullable Instant since(Organization organization) {
		return organization.waitsSince();
	}

	@Nullable LocalDate due(Organization organization) {
		Instant since = since(organization);
		return (since != null) ? CivilDay.of(since).plusDays(DAYS_TO_REVIEW) : null;
	}

	boolean isOf(Actor actor) {
		return actor.has(duties.toArray(Duty[]::new));
	}

	String kind() {
		return kind;
	}

	/** The field by which they are sorted, the one that has waited longest first. */
	String order() {
		return order;
	}

	Pile.Item item(Organization organization) {
		UUID id = organization.id().value();
		return new Pile.Item("organization", id, Objects.requireNonNull(organization.profile().name()),
				since(organization), due(organization));
	}

}
