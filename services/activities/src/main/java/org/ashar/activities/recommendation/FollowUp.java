package org.ashar.activities.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.ashar.activities.answer.Answer;
import org.ashar.activities.answer.Deadlines;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Proposal;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.Library;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows what becomes of published recommendations. <pre>
 * send                                     curator
 * respond, propose as government           focal point of a lead body, for that body
 * propose as civil society or independent  assessor, on the platform or for one of its topics
 * publish what was proposed                somebody else, see {@link Reviewers}; refuse: {@link Refusals}
 * </pre>
 */
@Component
public class FollowUp {

	/** Who may speak in the name of an organization. */
	private static final Capacity[] MEMBERS = { Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR };

	private final Recommendations recommendations;

	private final Library library;

	private final Deadlines deadlines;

	private final Clock clock;

	FollowUp(Recommendations recommendations, Library library, Deadlines deadlines, Clock clock) {
		this.recommendations = recommendations;
		this.library = library;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Records that it went to its lead bodies; on this day, or today where null.
	 * @param clarification for those who had asked back
	 */
	public Recommendation send(RecommendationId id, long version, @Nullable LocalDate day, @Nullable Text clarification,
			Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		if (!actor.is(Capacity.CURATOR)) {
			throw new RecommendationProblem.NotAllowed();
		}
		LocalDate sent = day != null ? day : today();
		ReferenceProblem.InTheFuture.refuse("date", sent, today());
		recommendation.send(sent, deadlines, clarification, actor.as(Capacity.CURATOR), clock.instant());
		return recommendations.save(recommendation);
	}

	/** Records what a lead body says. */
	public Recommendation respond(RecommendationId id, long version, Answer answer, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		OrganizationId body = bodyOf(recommendation, answer.organizationId(), actor)
			.orElseThrow(RecommendationProblem.NotAllowed::new);
		ReferenceProblem.InTheFuture.refuse("date", answer.date(), today());
		library.require("documentId", answer.documentId());
		recommendation.respond(answer, body, actor.as(Capacity.FOCAL_POINT), clock.instant());
		return recommendations.save(recommendation);
	}

	/**
	 * Records how far a voice thinks it is carried out, until somebody else has looked at
	 * it; a repetition under the same id changes nothing.
	 */
	public Recommendation propose(RecommendationId id, long version, Assessment assessment, Actor actor) {
		Recommendation known = recommendations.visible(id, actor);
		Capacity capacity = capacity(known, assessment, actor);
		if (known.assessments().has(assessment.id()) || known.proposals().find(assessment.id()).isPresent()) {
			return known;
		}
		Recommendation recommendation = recommendations.at(id, version, actor);
		check(assessment);
		OrganizationId speaker = capacity == Capacity.FOCAL_POINT
				? bodyOf(recommendation, assessment.organizationId(), actor).orElseThrow()
				: assessment.organizationId();
		recommendation.propose(assessment.by(speaker, capacity), actor.as(capacity), clock.instant());
		return recommendations.save(recommendation);
	}

	/** Makes public what somebody else proposed; a repetition changes nothing. */
	public Recommendation accept(RecommendationId id, long version, AssessmentId assessment, Actor actor) {
		Recommendation known = recommendations.visible(id, actor);
		if (known.assessments().has(assessment)) {
			return known;
		}
		Recommendation recommendation = recommendations.at(id, version, actor);
		recommendation.accept(assessment, Reviewers.author(recommendation, assessment, actor), clock.instant());
		return recommendations.save(recommendation);
	}

	/** What is proposed for it, as far as this reader may see it. */
	public List<Proposal> proposals(Recommendation recommendation, Actor reader) {
		return recommendation.proposals()
			.items()
			.stream()
			.filter(proposal -> Reviewers.maySee(recommendation, proposal, reader))
			.toList();
	}

	/** Whether he may decide on it. */
	public boolean mayDecide(Recommendation recommendation, Proposal proposal, Actor reader) {
		return Reviewers.mayDecide(recommendation, proposal, reader);
	}

	/**
	 * Throws what assessing it would throw, as far as that is known before; writes
	 * nothing.
	 */
	public void rehearse(Recommendation recommendation, Assessment assessment, Actor actor) {
		capacity(recommendation, assessment, actor);
		check(assessment);
		if (recommendation.state() != RecommendationState.PUBLISHED) {
			throw new RecommendationProblem.WrongState(recommendation.state(), "assessments");
		}
		recommendation.assessments().with(assessment);
	}

	private void check(Assessment assessment) {
		ReferenceProblem.InTheFuture.refuse("date", LocalDate.parse(assessment.date()), today());
		assessment.evidence().forEach(evidence -> library.require("evidence", evidence.documentId()));
	}

	/** The day by which lateness is counted. */
	public LocalDate today() {
		return CivilDay.today(clock);
	}

	private Capacity capacity(Recommendation recommendation, Assessment assessment, Actor actor) {
		boolean may = switch (assessment.voice()) {
			case GOVERNMENT -> bodyOf(recommendation, assessment.organizationId(), actor).isPresent();
			case CIVIL_SOCIETY,
					INDEPENDENT ->
				actor.isFor(Capacity.ASSESSOR, recommendation.content().topics())
						&& (assessment.organizationId() == null
								|| actor.in(assessment.organizationId(), MEMBERS).isPresent());
		};
		if (!may) {
			throw new RecommendationProblem.NotAllowed();
		}
		return assessment.voice() == Voice.GOVERNMENT ? Capacity.FOCAL_POINT : Capacity.ASSESSOR;
	}

	/** The lead body he is the focal point of: the one he names, else the first. */
	private static Optional<OrganizationId> bodyOf(Recommendation recommendation, @Nullable OrganizationId named,
			Actor actor) {
		return recommendation.content()
			.leadBodies()
			.stream()
			.filter(body -> named == null || body.equals(named))
			.filter(body -> actor.is(Capacity.FOCAL_POINT, body))
			.findFirst();
	}

}
