package org.ashar.directory.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.Identifier;
import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.clock.CivilDay;

/**
 * What a verifier found out about an organization (HSDS assured_date). It holds for
 * twelve months.
 *
 * @param trust as last recorded; {@link #trust(Instant)} tells what it is worth now
 * @param evidence what the verifier has seen
 * @param url of the document where that can be seen
 * @param by account of the verifier; null with those of an earlier release
 * @param identifiers that the verifier has checked
 */
public record Assurance(Trust trust, @Nullable Instant at, @Nullable String evidence, @Nullable String url,
		@Nullable String by, List<Identifier> identifiers) {

	static final Assurance NONE = new Assurance(Trust.UNVERIFIED, null, null, null, null, List.of());

	private static final int MONTHS = 12;

	static Assurance given(Instant at, Evidence evidence, String by, List<Identifier> identifiers) {
		return new Assurance(Trust.VERIFIED, at, evidence.checked(), evidence.url(), by, identifiers);
	}

	/** Assurances given before this have run out. */
	static Instant limit(Instant now) {
		return now.atZone(CivilDay.ZONE).minusMonths(MONTHS).toInstant();
	}

	Trust trust(Instant now) {
		boolean over = trust == Trust.VERIFIED && at != null && !at.isAfter(limit(now));
		return over ? Trust.STALE : trust;
	}

	/** When it is worth nothing any more; null where there is none. */
	@Nullable Instant runsOut() {
		return (at != null) ? at.atZone(CivilDay.ZONE).plusMonths(MONTHS).toInstant() : null;
	}

	Assurance gone() {
		return new Assurance(Trust.STALE, at, evidence, url, by, identifiers);
	}

	/**
	 * Throws {@link OrganizationProblem.IdentifierVerified} when a profile lacks an
	 * identifier that was checked; only curators may do without.
	 */
	void demandIdentifiersIn(Profile profile, Actor editor) {
		for (Identifier identifier : identifiers) {
			if (!editor.has(Duty.CURATOR) && !profile.identifiers().contains(identifier)) {
				throw new OrganizationProblem.IdentifierVerified(identifier);
			}
		}
	}

	/** The day on which it was given, in Kyrgyzstan. */
	public @Nullable LocalDate date() {
		return (at != null) ? CivilDay.of(at) : null;
	}
}
