package org.ashar.directory.claim;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;

/**
 * That somebody says an organization is hers. <pre>
 * from       method  to         by
 * -          submit  SUBMITTED  any account
 * SUBMITTED  grant   GRANTED    curators, verifiers, not of it, not the claimant
 * SUBMITTED  refuse  REFUSED    the same
 * </pre>
 */
@Document("ownershipClaims")
public final class OwnershipClaim {

	@Id
	private final ClaimId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final OrganizationId organization;

	private final String account;

	private final Proof proof;

	private final Instant submittedAt;

	private ClaimState state = ClaimState.SUBMITTED;

	private @Nullable Author decider;

	private @Nullable String note;

	@PersistenceCreator
	private OwnershipClaim(ClaimId id, Outbox outbox, OrganizationId organization, String account, Proof proof,
			Instant submittedAt) {
		this.id = id;
		this.outbox = outbox;
		this.organization = organization;
		this.account = account;
		this.proof = proof;
		this.submittedAt = submittedAt;
	}

	static OwnershipClaim submit(ClaimId id, OrganizationId organization, Proof proof, Author author, Instant at) {
		proof.check();
		return new OwnershipClaim(id, new Outbox(), organization, author.account(), proof, at);
	}

	void grant(Author author) {
		decide(ClaimState.GRANTED, author);
	}

	void refuse(String why, Author author) {
		String reason = Flaws.words("note", why);
		decide(ClaimState.REFUSED, author);
		note = reason;
	}

	private void decide(ClaimState next, Author author) {
		if (state != ClaimState.SUBMITTED) {
			throw new ClaimProblem.Decided(state);
		}
		if (account.equals(author.account())) {
			throw new ClaimProblem.OwnClaim();
		}
		state = next;
		decider = author;
	}

	/** Its name. */
	public ClaimId id() {
		return id;
	}

	/** Counts the changes, from 1; 0 before it is stored. */
	public long version() {
		return (version != null) ? version : 0;
	}

	/** What is claimed. */
	public OrganizationId organization() {
		return organization;
	}

	/** Who claims it. */
	public String account() {
		return account;
	}

	/** How she shows it. */
	public Proof proof() {
		return proof;
	}

	/** Since when. */
	public Instant submittedAt() {
		return submittedAt;
	}

	/** What became of it. */
	public ClaimState state() {
		return state;
	}

	/** Who decided. */
	public Optional<Author> decider() {
		return Optional.ofNullable(decider);
	}

	/** Why it was refused. */
	public Optional<String> note() {
		return Optional.ofNullable(note);
	}

	Outbox outbox() {
		return outbox;
	}

}
