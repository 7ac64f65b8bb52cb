package org.ashar.directory.merger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.centre.CentreId;
import org.ashar.directory.form.Flaws;
import org.ashar.directory.person.PersonId;
import org.ashar.directory.profile.Additions;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;

/**
 * That two records are held for one organization. <pre>
 * from       method   to         by
 * -          propose  PROPOSED   curators, verifiers, not of either
 * PROPOSED   confirm  CONFIRMED  the same, not the proposer
 * PROPOSED   reject   REJECTED   the same, the proposer too
 * CONFIRMED  undo     UNDONE     the same, the proposer too
 * </pre> What follows from a step is done after it is written; until then it is not
 * settled.
 */
@Document("mergers")
public final class Merger {

	@Id
	private final MergerId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final OrganizationId loser;

	private final OrganizationId survivor;

	private final String note;

	private final Author proposer;

	private final Instant proposedAt;

	private MergerState state = MergerState.PROPOSED;

	private boolean settled = true;

	private @Nullable Author decider;

	private @Nullable Instant decidedAt;

	private Additions additions = Additions.NONE;

	private List<PersonId> people = List.of();

	private List<OrganizationId> units = List.of();

	/* None with those of an earlier release. */
	private List<CentreId> centres = List.of();

	@PersistenceCreator
	private Merger(MergerId id, Outbox outbox, OrganizationId loser, OrganizationId survivor, String note,
			Author proposer, Instant proposedAt) {
		this.id = id;
		this.outbox = outbox;
		this.loser = loser;
		this.survivor = survivor;
		this.note = note;
		this.proposer = proposer;
		this.proposedAt = proposedAt;
	}

	static Merger propose(MergerId id, OrganizationId loser, OrganizationId survivor, String note, Author proposer,
			Instant at) {
		return new Merger(id, new Outbox(), loser, survivor, Flaws.words("note", note), proposer, at);
	}

	void confirm(Consequences consequences, Author author, Instant at) {
		demand(MergerState.PROPOSED);
		if (proposer.account().equals(author.account())) {
			throw new MergerProblem.OwnProposal();
		}
		additions = consequences.additions();
		people = consequences.people();
		units = consequences.units();
		centres = consequences.centres();
		decide(MergerState.CONFIRMED, author, at);
		settled = false;
	}

	void reject(Author author, Instant at) {
		demand(MergerState.PROPOSED);
		decide(MergerState.REJECTED, author, at);
	}

	void undo(Author author, Instant at) {
		demand(MergerState.CONFIRMED);
		if (!settled) {
			throw new MergerProblem.WrongState(state);
		}
		decide(MergerState.UNDONE, author, at);
		settled = false;
	}

	/** It came to nothing after all: the double was merged by another one. */
	void fail() {
		state = MergerState.REJECTED;
		settled = true;
	}

	void settle() {
		settled = true;
	}

	private void decide(MergerState next, Author author, Instant at) {
		state = next;
		decider = author;
		decidedAt = at;
	}

	private void demand(MergerState from) {
		if (state != from) {
			throw new MergerProblem.WrongState(state);
		}
	}

	/** Its name. */
	public MergerId id() {
		return id;
	}

	/** Counts the changes, from 1; 0 before it is stored. */
	public long version() {
		return (version != null) ? version : 0;
	}

	/** The record that leads on to the other one. */
	public OrganizationId loser() {
		return loser;
	}

	/** The record that stays. */
	public OrganizationId survivor() {
		return survivor;
	}

	/** Why they are held for the same. */
	public String note() {
		return note;
	}

	/** Who holds them for the same. */
	public Author proposer() {
		return proposer;
	}

	/** Since when. */
	public Instant proposedAt() {
		return proposedAt;
	}

	/** How far it has come. */
	public MergerState state() {
		return state;
	}

	/** Whether all that follows from it is done. */
	public boolean settled() {
		return settled;
	}

	/** Who took the last step. */
	public Optional<Author> decider() {
		return Optional.ofNullable(decider);
	}

	/** When that was. */
	public Optional<Instant> decidedAt() {
		return Optional.ofNullable(decidedAt);
	}

	Consequences consequences() {
		return new Consequences(additions, people, units, centres);
	}

	Outbox outbox() {
		return outbox;
	}

	/**
	 * What goes over from the double to the survivor, as it stood when that was
	 * confirmed: as much goes back when it is undone.
	 *
	 * @param people whose memberships name the double
	 * @param units that stand below the double
	 * @param centres its services at places
	 */
	record Consequences(Additions additions, List<PersonId> people, List<OrganizationId> units,
			List<CentreId> centres) {
	}

}
