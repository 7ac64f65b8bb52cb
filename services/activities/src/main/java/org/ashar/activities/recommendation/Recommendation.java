package org.ashar.activities.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.ashar.activities.answer.Answer;
import org.ashar.activities.answer.Response;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.Assessments;
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
 * published                       archive    archived
 * published                       send, respond, assess: the state stays; see {@link ResponseStatus}
 * published                       readdress, awaitDecision: the state stays; see {@link Readdressing}
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

	private @Nullable RecommendationId supersededBy;

	private @Nullable RecommendationId mergedInto;

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
		draft.outbox.add(new RecommendationFact.Drafted(), author, now);
		return draft;
	}

	void edit(RecommendationContent changed, boolean minor, @Nullable Text note, Author author, Instant now) {
		require(OPEN, "edit");
		changed.check();
		if (changed.leadBodies().isEmpty() && response.status() != ResponseStatus.NOT_SENT) {
			throw new RecommendationProblem.NoAddressee();
		}
		content = changed;
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

	void archive(Author author, Instant now) {
		require(ONLY_PUBLISHED, "archive");
		state = RecommendationState.ARCHIVED;
		happened(new RecommendationFact.Archived(), author, now);
	}

	void send(LocalDate day, Author author, Instant now) {
		require(ONLY_PUBLISHED, "send");
		if (content.leadBodies().isEmpty()) {
			throw new RecommendationProblem.NoAddressee();
		}
		response = response.sent(day);
		happened(new RecommendationFact.Sent(), author, now);
	}

	void respond(Answer answer, OrganizationId by, Author author, Instant now) {
		require(ONLY_PUBLISHED, "response");
		response = response.answered(answer, by);
		happened(new RecommendationFact.Responded(answer.status()), author, now);
	}

	void assess(Assessment assessment, Author author, Instant now) {
		require(ONLY_PUBLISHED, "assessments");
		assessments = assessments.with(assessment);
		happened(new RecommendationFact.Assessed(assessment.id()), author, now);
	}

	void readdress(Handover handover, Author author) {
		require(ONLY_PUBLISHED, "readdress");
		content = content.readdressed(handover.from(), handover.to());
		addressing = addressing.with(handover);
		happened(new RecommendationFact.ReaddressedTo(handover.from(), handover.to()), author, handover.at());
	}

	void awaitDecision(OrganizationId ended, Instant now) {
		require(ONLY_PUBLISHED, "readdress");
		addressing = addressing.waitingFor(ended);
		happened(new RecommendationFact.AddresseeEnded(ended), Author.SYSTEM, now);
	}

	private void require(Set<RecommendationState> from, String action) {
		if (!from.contains(state)) {
			throw new RecommendationProblem.WrongState(state, action);
		}
	}

	private void happened(RecommendationFact fact, Author author, Instant now) {
		modified = now;
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
