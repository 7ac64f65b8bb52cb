package org.ashar.activities.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.ashar.activities.answer.Answer;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.Library;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.CivilDay;
import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Follows what becomes of published recommendations. <pre>
 * send                                    curator
 * respond, assess as government           focal point of a lead body, for that body
 * assess as civil society or independent  assessor, on the platform or for one of its topics
 * </pre>
 */
@Component
public class FollowUp {

	private final Recommendations recommendations;

	private final Library library;

	private final Clock clock;

	FollowUp(Recommendations recommendations, Library library, Clock clock) {
		this.recommendations = recommendations;
		this.library = library;
		this.clock = clock;
	}

	/** Records that it went to its lead bodies; on this day, or today where null. */
	public Recommendation send(RecommendationId id, long version, @Nullable LocalDate day, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		if (!actor.is(Capacity.CURATOR)) {
			throw new RecommendationProblem.NotAllowed();
		}
		LocalDate sent = day != null ? day : today();
		CivilDay.notInTheFuture("date", sent, today());
		recommendation.send(sent, actor.as(Capacity.CURATOR), clock.instant());
		return recommendations.save(recommendation);
	}

	/** Records what a lead body says. */
	public Recommendation respond(RecommendationId id, long version, Answer answer, Actor actor) {
		Recommendation recommendation = recommendations.at(id, version, actor);
		OrganizationId body = bodyOf(recommendation, answer.organizationId(), actor)
			.orElseThrow(RecommendationProblem.NotAllowed::new);
		CivilDay.notInTheFuture("date", answer.date(), today());
		library.require("documentId", answer.documentId());
		recommendation.respond(answer, body, actor.as(Capacity.FOCAL_POINT), clock.instant());
		return recommendations.save(recommendation);
	}

	/**
	 * Records how far a voice thinks it is carried out; a repetition under the same id
	 * changes nothing.
	 */
	public Recommendation assess(RecommendationId id, long version, Assessment assessment, Actor actor) {
		Recommendation known = recommendations.visible(id, actor);
		Capacity capacity = capacity(known, assessment, actor);
		if (known.assessments().has(assessment.id())) {
			return known;
		}
		Recommendation recommendation = recommendations.at(id, version, actor);
		CivilDay.notInTheFuture("date", LocalDate.parse(assessment.date()), today());
		assessment.evidence().forEach(evidence -> library.require("evidence", evidence.documentId()));
		OrganizationId body = capacity == Capacity.FOCAL_POINT
				? bodyOf(recommendation, assessment.organizationId(), actor).orElseThrow() : null;
		recommendation.assess(assessment.by(body), actor.as(capacity), clock.instant());
		return recommendations.save(recommendation);
	}

	/**
	 * Throws what assessing it would throw, as far as that is known before; writes
	 * nothing.
	 */
	public void rehearse(Recommendation recommendation, Assessment assessment, Actor actor) {
		capacity(recommendation, assessment, actor);
		CivilDay.notInTheFuture("date", LocalDate.parse(assessment.date()), today());
		assessment.evidence().forEach(evidence -> library.require("evidence", evidence.documentId()));
		if (recommendation.state() != RecommendationState.PUBLISHED) {
			throw new RecommendationProblem.WrongState(recommendation.state(), "assessments");
		}
		recommendation.assessments().with(assessment);
	}

	/** The day by which lateness is counted. */
	public LocalDate today() {
		return CivilDay.today(clock);
	}

	private Capacity capacity(Recommendation recommendation, Assessment assessment, Actor actor) {
		boolean may = switch (assessment.voice()) {
			case GOVERNMENT -> bodyOf(recommendation, assessment.organizationId(), actor).isPresent();
			case CIVIL_SOCIETY, INDEPENDENT -> actor.isFor(Capacity.ASSESSOR, recommendation.content().topics());
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
