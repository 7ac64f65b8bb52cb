package org.ashar.directory.organization;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;

/**
 * An organization of the directory.
 *
 * <pre>
 * listing     from                            method          to           by
 *             -                               register        DRAFT        any account
 *             DRAFT, PUBLISHED, SUSPENDED     edit            the same     its keepers, curators
 *             DRAFT                           submit          SUBMITTED    its keepers, curators
 *             SUBMITTED                       requestChanges  DRAFT        curators, verifiers
 *             SUBMITTED                       reject          REJECTED     curators, verifiers
 *             SUBMITTED                       publish         PUBLISHED    curators, verifiers, not the submitter
 *             PUBLISHED                       suspend         SUSPENDED    curators
 *             SUSPENDED                       reinstate       PUBLISHED    curators
 *             PUBLISHED, SUSPENDED            archive         ARCHIVED     curators
 * trust       UNVERIFIED, STALE               verify          VERIFIED     independent verifiers, while SUBMITTED or PUBLISHED
 *             VERIFIED                        goStale         STALE        twelve months later
 * disputed    false, true                     dispute, settle true, false  curators, verifiers, while PUBLISHED
 * </pre>
 */
@Document("organizations")
public final class Organization {

	@Id
	private final OrganizationId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final String registeredBy;

	private Profile profile;

	private Listing listing = Listing.DRAFT;

	private Assurance assurance = Assurance.NONE;

	private boolean disputed;

	private @Nullable String submittedBy;

	private @Nullable Instant waitsSince;

	private @Nullable String note;

	private SearchEntry searchEntry;

	@PersistenceCreator
	private Organization(OrganizationId id, Outbox outbox, String registeredBy, Profile profile) {
		this.id = id;
		this.outbox = outbox;
		this.registeredBy = registeredBy;
		this.profile = profile;
		this.searchEntry = SearchEntry.of(profile);
	}

	/**
	 * Enters an organization; an unclaimed one, which nobody asks to own, only curators
	 * and admins may enter.
	 */
	static Organization register(OrganizationId id, Profile profile, boolean unclaimed, Actor actor, Instant at) {
		Author author = unclaimed ? actor.as(Duty.CURATOR, Duty.ADMIN) : actor.as(Post.OWNER.role());
		profile.check();
		Organization organization = new Organization(id, new Outbox(), author.account(), profile);
		organization.outbox.add(new OrganizationFact.Registered(author.account(), !unclaimed), author, at);
		return organization;
	}

	/**
	 * Replaces the profile; what a verifier has checked stays as it is unless a curator
	 * changes it.
	 */
	void edit(Profile edited, boolean minor, @Nullable String changeNote, Actor actor, Instant at) {
		Author author = actor.asKeeperOf(this);
		listing.demand(Listing.DRAFT, Listing.PUBLISHED, Listing.SUSPENDED);
		edited.check();
		assurance.demandIdentifiersIn(edited, actor);
		note = (changeNote != null) ? Flaws.words("changeNote", changeNote) : note;
		profile = edited;
		searchEntry = SearchEntry.of(profile);
		outbox.add(new OrganizationFact.Edited(minor), author, at);
	}

	/** Hands it in for review. */
	void submit(Actor actor, Instant at) {
		Author author = actor.asKeeperOf(this);
		listing.demand(Listing.DRAFT);
		if (!profile.missing().isEmpty()) {
			throw new OrganizationProblem.Incomplete(profile.missing());
		}
		listing = Listing.SUBMITTED;
		submittedBy = author.account();
		waitsSince = at;
		outbox.add(new OrganizationFact.Submitted(), author, at);
	}

	/** Gives it back with a note on what is missing. */
	void requestChanges(String reason, Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR, Duty.VERIFIER);
		move(Listing.DRAFT, Listing.SUBMITTED, reason);
		outbox.add(new OrganizationFact.ChangesRequested(), author, at);
	}

	/** Refuses it for good. */
	void reject(String reason, Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR, Duty.VERIFIER);
		move(Listing.REJECTED, Listing.SUBMITTED, reason);
		outbox.add(new OrganizationFact.Rejected(), author, at);
	}

	/** Puts it into the public directory; four eyes look at it before. */
	void publish(Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR, Duty.VERIFIER);
		listing.demand(Listing.SUBMITTED);
		if (actor.is(submittedBy)) {
			throw new OrganizationProblem.OwnSubmission();
		}
		listing = Listing.PUBLISHED;
		note = null;
		outbox.add(new OrganizationFact.Published(), author, at);
	}

	/** Takes it out of the public directory for the time being. */
	void suspend(String reason, Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR);
		move(Listing.SUSPENDED, Listing.PUBLISHED, reason);
		outbox.add(new OrganizationFact.Suspended(), author, at);
	}

	/** Brings it back. */
	void reinstate(Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR);
		listing.demand(Listing.SUSPENDED);
		listing = Listing.PUBLISHED;
		note = null;
		outbox.add(new OrganizationFact.Reinstated(), author, at);
	}

	/** Takes it out for good. */
	void archive(Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR);
		listing.demand(Listing.PUBLISHED, Listing.SUSPENDED);
		listing = Listing.ARCHIVED;
		outbox.add(new OrganizationFact.Archived(), author, at);
	}

	/** Vouches for it; a year later that is worth nothing any more. */
	void verify(String evidence, Actor actor, Instant at) {
		Author author = actor.asIndependentOf(this);
		listing.demand(Listing.SUBMITTED, Listing.PUBLISHED);
		if (trust(at) == Trust.VERIFIED) {
			throw new OrganizationProblem.AlreadyVerified();
		}
		assurance = Assurance.given(at, Flaws.words("evidence", evidence), profile.identifiers());
		outbox.add(new OrganizationFact.Verified(), author, at);
	}

	/**
	 * Records that trust has run out; false when it has not, or when that was recorded
	 * before.
	 */
	boolean goStale(Instant now) {
		if (assurance.trust() != Trust.VERIFIED || trust(now) != Trust.STALE) {
			return false;
		}
		assurance = assurance.gone();
		outbox.add(new OrganizationFact.WentStale(), Author.SYSTEM, now);
		return true;
	}

	/** Marks that somebody contests what it says; trust stays what it was. */
	void dispute(String reason, Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR, Duty.VERIFIER);
		changeDispute(true, reason);
		waitsSince = at;
		outbox.add(new OrganizationFact.Disputed(), author, at);
	}

	/** Marks that the dispute is over. */
	void settle(String outcome, Actor actor, Instant at) {
		Author author = actor.as(Duty.CURATOR, Duty.VERIFIER);
		changeDispute(false, outcome);
		outbox.add(new OrganizationFact.Settled(), author, at);
	}

	private void move(Listing to, Listing from, String reason) {
		listing.demand(from);
		note = Flaws.words("note", reason);
		listing = to;
	}

	private void changeDispute(boolean to, String why) {
		listing.demand(Listing.PUBLISHED);
		if (disputed == to) {
			throw new OrganizationProblem.WrongDispute(disputed);
		}
		note = Flaws.words("note", why);
		disputed = to;
	}

	/**
	 * Whether the actor entered it and keeps it, until it is public: the grant of
	 * ownership may still be on its way.
	 */
	boolean isEnteredBy(Actor actor) {
		return Listing.NOT_YET_PUBLIC.contains(listing) && actor.is(registeredBy);
	}

	/** Its name in every message and address. */
	public OrganizationId id() {
		return id;
	}

	/** Counts the changes, from 1; 0 before it is stored. */
	public long version() {
		return (version != null) ? version : 0;
	}

	/** What it says of itself. */
	public Profile profile() {
		return profile;
	}

	/** Where it stands in the directory. */
	public Listing listing() {
		return listing;
	}

	/** What the word of its verifier is worth at a time. */
	public Trust trust(Instant now) {
		return assurance.trust(now);
	}

	/** Whether somebody contests what it says of itself. */
	public boolean disputed() {
		return disputed;
	}

	/** What a verifier found out about it. */
	public Assurance assurance() {
		return assurance;
	}

	/** When it was last handed in, or contested; null where nobody wrote that down. */
	public @Nullable Instant waitsSince() {
		return waitsSince;
	}

	/** Account that entered it. */
	public String registeredBy() {
		return registeredBy;
	}

	/** What a reviewer or its last editor wrote about it, for those who work on it. */
	public Optional<String> note() {
		return Optional.ofNullable(note);
	}

	Outbox outbox() {
		return outbox;
	}

}
