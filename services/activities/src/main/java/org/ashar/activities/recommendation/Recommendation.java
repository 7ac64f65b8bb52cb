package org.ashar.activities.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.ashar.activities.answer.Answer;
import org.ashar.activities.answer.Deadline;
import org.ashar.activities.answer.Deadlines;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.Response;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Assessments;
import org.ashar.activities.assessment.Proposal;
import org.ashar.activities.assessment.Proposals;
import org.ashar.activities.handover.Handover;
import org.ashar.activities.handover.Way;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A recommendation: an editorial state, the answer of its addressee, and assessments,
 * each moving by its own rules. <pre>
 * from                            method     to
 * –                               draft      draft
 * draft|review|adopted|published  edit       same
 * draft                           review     review
 * review                          adopt      adopted
 * draft with a source document    adopt      adopted (it was adopted elsewhere)
 * adopted                         publish    published
 * published                       supersede  superseded
 * published                       merge      merged
 * published                       split      superseded
 * published                       archive    archived
 * published                       readdress, awaitDecision: the state stays; see {@link Readdressing}
 * published                       send, respond, cross: the state stays; see {@link ResponseStatus}
 * published                       propose, then accept or refuse by somebody else: the state stays
 * </pre>
 */
@Document("recommendations")
public final class Recommendation {

	private static final Set<RecommendationState> ONLY_PUBLISHED = Set.of(RecommendationState.PUBLISHED);

	private static final Set<RecommendationState> OPEN = Set.of(RecommendationState.DRAFT, RecommendationState.REVIEW,
			RecommendationState.ADOPTED, RecommendationState.PUBLISHED);

	@Id
	private final RecommendationId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final Instant created;

	private Instant modified;

	private RecommendationState state;

	private RecommendationContent content;

	private @Nullable OrganizationId proposer;

	private @Nullable String submittedBy;

	private Response response;

	private Assessments assessments;

	private Addressing addressing = Addressing.FIRST;

	private Proposals proposals = Proposals.NONE;

	/* By which those with something to decide are found: true or nothing. */
	private @Nullable Boolean hasPending;

	private @Nullable Signposts signposts;

	/* By which those with nearly the same words are found. */
	private @Nullable List<String> likeness;

	private @Nullable RecommendationId supersededBy;

	private @Nullable RecommendationId mergedInto;

	private List<RecommendationId> splitInto = List.of();

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Recommendation(RecommendationId id, String place, Instant created, Instant modified, RecommendationState state,
			RecommendationContent content, Response response, Assessments assessments) {
		this.id = id;
		this.place = place;
		this.created = created;
		this.modified = modified;
		this.state = state;
		this.content = content;
		this.response = response;
		this.assessments = assessments;
	}

	/**
	 * The proposer is the organization whose people wrote it, null when a curator did.
	 */
	static Recommendation draft(RecommendationId id, RecommendationContent content, @Nullable OrganizationId proposer,
			Author author, Instant now) {
		content.check();
		Recommendation draft = new Recommendation(id, "%013d-%s".formatted(now.toEpochMilli(), id.value()), now, now,
				RecommendationState.DRAFT, content, Response.NOT_SENT, Assessments.NONE);
		draft.proposer = proposer;
		draft.submittedBy = author.account();
		draft.happened(new RecommendationFact.Drafted(), author, now);
		return draft;
	}

	/** A part of one that is public, public from the beginning. */
	static Recommendation part(RecommendationId id, Recommendation whole, Part part, Author author, Instant now) {
		Recommendation made = draft(id, whole.content.part(whole.id, part), whole.proposer, author, now);
		made.state = RecommendationState.PUBLISHED;
		made.happened(new RecommendationFact.Published(), author, now);
		return made;
	}

	void edit(RecommendationContent changed, boolean minor, @Nullable Text note, Deadlines deadlines, Author author,
			Instant now) {
		require(OPEN, "edit");
		changed.check();
		if (changed.leadBodies().isEmpty() && response.status() != ResponseStatus.NOT_SENT) {
			throw new RecommendationProblem.NoAddressee();
		}
		content = changed;
		if (response.sentDate() != null && response.deadline() != null) {
			response = response.due(deadline(LocalDate.parse(response.sentDate()), deadlines));
		}
		happened(new RecommendationFact.Edited(minor, note), author, now);
	}

	void review(Author author, Instant now) {
		require(Set.of(RecommendationState.DRAFT), "review");
		state = RecommendationState.REVIEW;
		submittedBy = author.account();
		happened(new RecommendationFact.SentToReview(), author, now);
	}

	void adopt(Author author, Instant now) {
		boolean elsewhere = content.sourceDocumentId() != null;
		require(elsewhere && state == RecommendationState.DRAFT ? Set.of(state) : Set.of(RecommendationState.REVIEW),
				"adopt");
		if (!elsewhere && author.account().equals(submittedBy)) {
			throw new RecommendationProblem.OwnSubmission();
		}
		state = RecommendationState.ADOPTED;
		happened(new RecommendationFact.Adopted(), author, now);
	}

	void publish(Author author, Instant now) {
		require(Set.of(RecommendationState.ADOPTED), "publish");
		state = RecommendationState.PUBLISHED;
		happened(new RecommendationFact.Published(), author, now);
	}

	void supersede(RecommendationId by, Author author, Instant now) {
		require(ONLY_PUBLISHED, "supersede");
		state = RecommendationState.SUPERSEDED;
		supersededBy = by;
		happened(new RecommendationFact.Superseded(by), author, now);
	}

	void merge(RecommendationId into, Author author, Instant now) {
		require(ONLY_PUBLISHED, "merge");
		state = RecommendationState.MERGED;
		mergedInto = into;
		happened(new RecommendationFact.Merged(into), author, now);
	}

	void split(List<RecommendationId> into, Author author, Instant now) {
		require(ONLY_PUBLISHED, "split");
		state = RecommendationState.SUPERSEDED;
		splitInto = List.copyOf(into);
		happened(new RecommendationFact.Split(splitInto), author, now);
	}

	void archive(Author author, Instant now) {
		require(ONLY_PUBLISHED, "archive");
		state = RecommendationState.ARCHIVED;
		happened(new RecommendationFact.Archived(), author, now);
	}

	void send(LocalDate day, Deadlines deadlines, @Nullable Text clarification, Author author, Instant now) {
		require(ONLY_PUBLISHED, "send");
		if (content.leadBodies().isEmpty()) {
			throw new RecommendationProblem.NoAddressee();
		}
		response = response.sent(day, deadline(day, deadlines), clarification);
		content.leadBodies().forEach(body -> addressing = addressing.touchedBy(body));
		happened(new RecommendationFact.Sent(), author, now);
	}

	void respond(Answer answer, OrganizationId by, Author author, Instant now) {
		require(ONLY_PUBLISHED, "response");
		response = response.answered(answer, by);
		addressing = addressing.touchedBy(by);
		happened(new RecommendationFact.Responded(answer.status()), author, now);
	}

	/** Gives a deadline to what was sent before deadlines were kept. */
	void reckon(Deadlines deadlines) {
		if (response.sentDate() != null && response.deadline() == null) {
			response = response.due(deadline(LocalDate.parse(response.sentDate()), deadlines));
			signposts = Signposts.of(this);
		}
	}

	/** Tells of each line that silence has crossed, once; false when there is none. */
	boolean cross(LocalDate today, Instant now) {
		Lateness told = response.told();
		Lateness lateness = lateness(today);
		if (lateness.compareTo(told) <= 0) {
			return false;
		}
		response = response.told(lateness);
		if (told == Lateness.AWAITING) {
			happened(new RecommendationFact.BecameDelayed(), Author.SYSTEM, now);
		}
		if (lateness == Lateness.LONG_OVERDUE) {
			happened(new RecommendationFact.BecameLongOverdue(), Author.SYSTEM, now);
		}
		return true;
	}

	/** It says the same as others with one of these keys, or nearly. */
	void resembles(List<String> keys) {
		likeness = keys.isEmpty() ? null : keys;
	}

	/** What is only proposed is nobody's news: it leaves no fact. */
	void propose(Assessment assessment, Author author, Instant now) {
		require(ONLY_PUBLISHED, "assessments");
		proposals = proposals.with(new Proposal(assessment, author.account(), now, null));
		hasPending = true;
	}

	void accept(AssessmentId assessment, Author author, Instant now) {
		Proposal proposal = decided(assessment, author);
		proposals = proposals.without(proposal);
		hasPending = proposals.arePending() ? true : null;
		assessments = assessments.with(proposal.assessment());
		happened(new RecommendationFact.Assessed(assessment), author, now);
	}

	void refuse(AssessmentId assessment, Text reason, Author author, Instant now) {
		proposals = proposals.refused(decided(assessment, author), new Proposal.Refusal(reason, author.account(), now));
		hasPending = proposals.arePending() ? true : null;
	}

	private Proposal decided(AssessmentId assessment, Author author) {
		require(ONLY_PUBLISHED, "assessments");
		Proposal proposal = proposals.pending(assessment);
		if (proposal.account().equals(author.account())) {
			throw new RecommendationProblem.OwnSubmission();
		}
		return proposal;
	}

	private Deadline deadline(LocalDate sent, Deadlines deadlines) {
		return deadlines.of(sent, content.dueDate(), content.legalDeadlineRule(), content.leadBodies());
	}

	void readdress(Handover handover, Author author) {
		require(ONLY_PUBLISHED, "readdress");
		boolean joins = content.leadBodies().contains(handover.to());
		content = content.readdressed(handover.from(), handover.to());
		addressing = addressing.with(joins ? handover.joining() : handover);
		happened(new RecommendationFact.ReaddressedTo(handover.from(), handover.to()), author, handover.at());
	}

	void awaitDecision(OrganizationId ended, Instant now) {
		require(ONLY_PUBLISHED, "readdress");
		addressing = addressing.waitingFor(ended);
		happened(new RecommendationFact.AddresseeEnded(ended), Author.SYSTEM, now);
	}

	/** Nobody need decide any more who answers in the place of a body that lives. */
	void goOnWith(OrganizationId body, Instant now) {
		if (addressing.undecided().contains(body)) {
			require(ONLY_PUBLISHED, "readdress");
			addressing = addressing.without(body);
			happened(new RecommendationFact.AddresseeLives(body), Author.SYSTEM, now);
		}
	}

	/**
	 * What had gone over from a body for one of these reasons, which were mistaken, comes
	 * back, or a person has to decide whether it does. It does not where the body is
	 * asked again already, or somebody else than those who took over.
	 */
	void comeBack(OrganizationId body, Set<String> reasons, String why, Instant now) {
		Way way = Way.from(body, reasons, addressing.handovers());
		if (way.isEmpty() || content.leadBodies().contains(body)) {
			return;
		}
		OrganizationId holder = way.holder();
		if (!content.leadBodies().contains(holder) || addressing.returning(holder, body).isPresent()) {
			return;
		}
		require(ONLY_PUBLISHED, "readdress");
		if (addressing.isUntouched(way) && !holder.equals(response.organizationId())) {
			giveBack(new Handover(holder, body, why, now, 0), way, Author.SYSTEM);
		}
		else {
			addressing = addressing.waitingFor(new Returning(body, holder, now));
			happened(new RecommendationFact.ReturnInDoubt(body, holder), Author.SYSTEM, now);
		}
	}

	/** Whoever had been asked besides the body before stays asked. */
	private void giveBack(Handover back, Way way, Author author) {
		boolean stays = way.isJoined();
		content = stays ? content.alsoAddressedTo(back.to()) : content.readdressed(back.from(), back.to());
		addressing = addressing.with(stays ? back.joining() : back);
		happened(new RecommendationFact.ReaddressedTo(back.from(), back.to()), author, back.at());
	}

	/** A person decides: it comes back, or it stays with the one that is asked now. */
	void decide(Returning decision, boolean back, Author author, Instant now) {
		require(ONLY_PUBLISHED, "readdress");
		if (back) {
			Way way = new Way(
					addressing.handovers().stream().filter(step -> step.to().equals(decision.holder())).toList());
			giveBack(new Handover(decision.holder(), decision.body(), Handover.REVOKED, now, 0), way, author);
			return;
		}
		addressing = addressing.settled(decision);
		happened(new RecommendationFact.ReturnDeclined(decision.body(), decision.holder()), author, now);
	}

	private void require(Set<RecommendationState> from, String action) {
		if (!from.contains(state)) {
			throw new RecommendationProblem.WrongState(state, action);
		}
	}

	private void happened(RecommendationFact fact, Author author, Instant now) {
		modified = now;
		if (state != RecommendationState.PUBLISHED || !response.status().isAwaited()) {
			response = response.closed();
		}
		signposts = Signposts.of(this);
		outbox.add(fact, author, now);
	}

	/** Its identifier. */
	public RecommendationId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Where it stands in lists: by time of entry. */
	public String place() {
		return place;
	}

	/** When it was first written down. */
	public Instant created() {
		return created;
	}

	/** When it was last changed. */
	public Instant modified() {
		return modified;
	}

	/** Where it stands with its editors. */
	public RecommendationState state() {
		return state;
	}

	/** What is written about it. */
	public RecommendationContent content() {
		return content;
	}

	/** The organization whose people proposed it. */
	public @Nullable OrganizationId proposer() {
		return proposer;
	}

	/** What the addressee said so far. */
	public Response response() {
		return response;
	}

	/** How far the voices think that it is carried out. */
	public Assessments assessments() {
		return assessments;
	}

	/** Whom it was addressed to before. */
	public Addressing addressing() {
		return addressing;
	}

	/** What was proposed and is not published. */
	public Proposals proposals() {
		return proposals;
	}

	/** How long an answer has been due on this day. */
	public Lateness lateness(LocalDate today) {
		return state == RecommendationState.PUBLISHED ? response.lateness(today) : Lateness.NONE;
	}

	/** Whether everybody may read it and its addressees have not finally answered. */
	boolean awaitsAnswer() {
		return state == RecommendationState.PUBLISHED && ResponseStatus.UNANSWERED.contains(response.status());
	}

	/** Whether its readers were told already that the answer is long overdue. */
	public boolean isKnownToBeLongOverdue() {
		return response.told() == Lateness.LONG_OVERDUE;
	}

	/** Where it stands among the parts of one whole: by its number. */
	public String order() {
		return signposts == null ? place : signposts.order();
	}

	/** Where it stands in lists by how far the voices are apart. */
	public String gapPlace() {
		return signposts == null || signposts.gapPlace() == null ? place : signposts.gapPlace();
	}

	/** The parts that took its place. */
	public List<RecommendationId> splitInto() {
		return splitInto;
	}

	/** The one that took its place. */
	public @Nullable RecommendationId supersededBy() {
		return supersededBy;
	}

	/** The one it became a part of. */
	public @Nullable RecommendationId mergedInto() {
		return mergedInto;
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
