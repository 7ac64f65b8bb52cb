package org.ashar.directory.organization;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.lineage.Ending;
import org.ashar.directory.lineage.Identity;
import org.ashar.directory.lineage.Lineage;
import org.ashar.directory.lineage.NewName;
import org.ashar.directory.lineage.Renaming;
import org.ashar.directory.lineage.Succession;
import org.ashar.directory.profile.Additions;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Text;
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
 * lineage     see {@link Lineage}             end          ended        curators, verifiers, not of it, while PUBLISHED
 *             see {@link Lineage}             revoke          as before    the same, while PUBLISHED
 *             see {@link Lineage}             rename       the same     its keepers, curators, while PUBLISHED
 * merged      DRAFT, SUBMITTED, PUBLISHED, SUSPENDED  mergeInto  MERGED  {@link Merging}
 *             MERGED                          unmerge      as before    {@link Merging}
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

	private boolean unclaimed;

	private @Nullable UUID claim;

	private Lineage lineage = Lineage.NEW;

	private @Nullable Merged merged;

	private List<UUID> absorbed = List.of();

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
		organization.unclaimed = unclaimed;
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
	void verify(Evidence evidence, Actor actor, Instant at) {
		Author author = actor.asIndependentOf(this);
		listing.demand(Listing.SUBMITTED, Listing.PUBLISHED);
		if (trust(at) == Trust.VERIFIED) {
			throw new OrganizationProblem.AlreadyVerified();
		}
		assurance = Assurance.given(at, evidence, author.account(), profile.identifiers());
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

	/** Ends it: one body takes its place, several do, or none does. */
	void end(Ending ending, Actor actor, Instant at) {
		Author author = actor.asOutsiderOf(Stream.concat(Stream.of(id), ending.successors().stream()).toList());
		listing.demand(Listing.PUBLISHED);
		ending.check(id, profile.foundingDate(), CivilDay.of(at));
		Identity type = Objects.requireNonNull(ending.type());
		if (!lineage.canBecome(type)) {
			throw new OrganizationProblem.EndedAlready(lineage.identity());
		}
		lineage = lineage.ended(ending);
		profile = profile.ended(ending.date());
		outbox.add((type == Identity.DISSOLVED) ? new OrganizationFact.Dissolved() : new OrganizationFact.Succeeded(),
				author, at);
	}

	/** The last thing that was said of its end was a mistake. */
	void revoke(@Nullable Text reason, Actor actor, Instant at) {
		Author author = actor.asOutsiderOf(Stream.concat(Stream.of(id), lineage.heirs().stream()).toList());
		listing.demand(Listing.PUBLISHED);
		Flaws flaws = new Flaws();
		flaws.required("reason", reason);
		flaws.line("reason", reason, Flaws.LINE);
		flaws.refuse();
		if (lineage.identity() == Identity.ACTIVE) {
			throw new OrganizationProblem.NotEnded();
		}
		lineage = lineage.revoked(Objects.requireNonNull(reason), at);
		profile = profile.endedInstead(lineage.revocations().getLast().date(), lineage.end().orElse(null));
		outbox.add(new OrganizationFact.SuccessionRevoked(), author, at);
	}

	/** Learns that it did not come after another body; false when that was known. */
	boolean disinherit(OrganizationId former, Instant at) {
		if (!lineage.isAfter(former)) {
			return false;
		}
		lineage = lineage.disinherited(former);
		outbox.add(new OrganizationFact.Disinherited(), Author.SYSTEM, at);
		return true;
	}

	/** Learns that it came after another body; false when that was known. */
	boolean inherit(Succession from, Instant at) {
		if (lineage.isAfter(from.organizationId())) {
			return false;
		}
		lineage = lineage.inherited(from);
		outbox.add(new OrganizationFact.Inherited(), Author.SYSTEM, at);
		return true;
	}

	/** Gives it another name; it stays the same body and is found under both. */
	void rename(NewName newName, Actor actor, Instant at) {
		Author author = actor.asKeeperOf(this);
		listing.demand(Listing.PUBLISHED);
		newName.check(profile.name(), profile.foundingDate(), CivilDay.of(at));
		Renaming renaming = new Renaming(Objects.requireNonNull(profile.name()), Objects.requireNonNull(newName.date()),
				newName.legalBasis());
		Profile renamed = profile.renamed(Objects.requireNonNull(newName.name()), newName.acronym(), newName.date());
		renamed.check();
		lineage = lineage.renamed(renaming);
		profile = renamed;
		searchEntry = SearchEntry.of(profile);
		outbox.add(new OrganizationFact.Renamed(), author, at);
	}

	/** Somebody owns it from now on; false when she does already, by the same claim. */
	boolean beClaimed(UUID by, String account, Author author, Instant at) {
		if (by.equals(claim)) {
			return false;
		}
		demandUnclaimed();
		unclaimed = false;
		claim = by;
		outbox.add(new OrganizationFact.Claimed(account), author, at);
		return true;
	}

	/** Throws {@link OrganizationProblem.Owned} when somebody owns it. */
	void demandUnclaimed() {
		listing.demand(Listing.PUBLISHED);
		if (!unclaimed) {
			throw new OrganizationProblem.Owned();
		}
	}

	/**
	 * Becomes another record's double; false when it is that already, by the same merger.
	 */
	boolean mergeInto(OrganizationId survivor, UUID merger, Author author, Instant at) {
		if (merged != null && merged.by().equals(merger)) {
			return false;
		}
		if (merged != null) {
			throw new OrganizationProblem.MergedAlready();
		}
		listing.demand(Listing.DRAFT, Listing.SUBMITTED, Listing.PUBLISHED, Listing.SUSPENDED);
		merged = new Merged(survivor, merger, listing);
		listing = Listing.MERGED;
		outbox.add(new OrganizationFact.Merged(), author, at);
		return true;
	}

	/** Stands again where it stood; false when it does already. */
	boolean unmerge(UUID merger, Author author, Instant at) {
		if (merged == null || !merged.by().equals(merger)) {
			return false;
		}
		OrganizationId survivor = merged.into();
		listing = merged.before();
		merged = null;
		outbox.add(new OrganizationFact.Unmerged(survivor), author, at);
		return true;
	}

	/** Takes in what its double says; false when it has done so. */
	boolean absorb(Additions additions, UUID merger, Author author, Instant at) {
		if (absorbed.contains(merger)) {
			return false;
		}
		absorbed = Stream.concat(absorbed.stream(), Stream.of(merger)).toList();
		restate(additions.to(profile), author, at);
		return true;
	}

	/** Gives back what its double had said; false when it has done so. */
	boolean giveBack(Additions additions, UUID merger, Author author, Instant at) {
		if (!absorbed.contains(merger)) {
			return false;
		}
		absorbed = absorbed.stream().filter((other) -> !other.equals(merger)).toList();
		restate(additions.outOf(profile), author, at);
		return true;
	}

	/** Stands below the survivor instead of its double, or the other way round. */
	void standBelow(OrganizationId from, OrganizationId to, Instant at) {
		restate(profile.below(from, to), Author.SYSTEM, at);
	}

	private void restate(Profile restated, Author author, Instant at) {
		profile = restated;
		searchEntry = SearchEntry.of(profile);
		outbox.add(new OrganizationFact.Absorbed(), author, at);
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

	/** Whether everybody may know of it, or of what it leads on to. */
	boolean isShown() {
		return listing == Listing.PUBLISHED || (merged != null && merged.before() == Listing.PUBLISHED);
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

	/** Whether a curator entered it, and nobody has shown yet that it is hers. */
	public boolean unclaimed() {
		return unclaimed;
	}

	/** Of which record it was the double, and by what. */
	public Optional<Merged> merged() {
		return Optional.ofNullable(merged);
	}

	/** What it came from, and what became of it. */
	public Lineage lineage() {
		return lineage;
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
