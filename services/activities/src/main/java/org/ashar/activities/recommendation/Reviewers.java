package org.ashar.activities.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Proposal;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Who decides on what another one proposed. <pre>
 * civil society, independent   curator, or another assessor on the platform or for one of its topics
 * government                   verifier, or another focal point of the body that speaks
 * </pre> Who proposed it sees it and does not decide; auditors see it.
 */
final class Reviewers {

	private static final List<Voice> UNOFFICIAL = List.of(Voice.CIVIL_SOCIETY, Voice.INDEPENDENT);

	private static final String VOICE = "assessment.voice";

	private Reviewers() {
	}

	/** In which role he decides; RecommendationProblem when he may not. */
	static Author author(Recommendation recommendation, Proposal proposal, Actor actor) {
		Capacity capacity = switch (proposal.assessment().voice()) {
			case GOVERNMENT -> actor.is(Capacity.VERIFIER) ? Capacity.VERIFIER : Capacity.FOCAL_POINT;
			case CIVIL_SOCIETY, INDEPENDENT -> actor.is(Capacity.CURATOR) ? Capacity.CURATOR : Capacity.ASSESSOR;
		};
		if (!hasRight(recommendation, proposal, actor)) {
			throw new RecommendationProblem.NotAllowed();
		}
		return actor.as(capacity);
	}

	/** The same of one that waits, or waited. */
	static Author author(Recommendation recommendation, AssessmentId assessment, Actor actor) {
		Proposal proposal = recommendation.proposals()
			.find(assessment)
			.orElseGet(() -> recommendation.proposals().pending(assessment));
		return author(recommendation, proposal, actor);
	}

	static boolean mayDecide(Recommendation recommendation, Proposal proposal, Actor actor) {
		return proposal.isPending() && !proposal.account().equals(actor.account())
				&& hasRight(recommendation, proposal, actor);
	}

	static boolean maySee(Recommendation recommendation, Proposal proposal, Actor actor) {
		return !actor.account().isEmpty() && (proposal.account().equals(actor.account()) || actor.is(Capacity.AUDITOR)
				|| hasRight(recommendation, proposal, actor));
	}

	private static boolean hasRight(Recommendation recommendation, Proposal proposal, Actor actor) {
		OrganizationId body = proposal.assessment().organizationId();
		return switch (proposal.assessment().voice()) {
			case GOVERNMENT -> actor.is(Capacity.VERIFIER) || (body != null && actor.is(Capacity.FOCAL_POINT, body));
			case CIVIL_SOCIETY, INDEPENDENT ->
				actor.is(Capacity.CURATOR) || actor.isFor(Capacity.ASSESSOR, recommendation.content().topics());
		};
	}

	/** Those with something on which he may decide; none for most people. */
	static Criteria waitingFor(Actor actor) {
		List<Criteria> any = new ArrayList<>();
		if (actor.is(Capacity.CURATOR) || actor.is(Capacity.ASSESSOR)) {
			any.add(pending(Criteria.where(VOICE).in(UNOFFICIAL), actor));
		}
		Set<String> topics = actor.topics(Capacity.ASSESSOR);
		if (!topics.isEmpty()) {
			any.add(pending(Criteria.where(VOICE).in(UNOFFICIAL), actor).and("content.topics").in(topics));
		}
		if (actor.is(Capacity.VERIFIER)) {
			any.add(pending(Criteria.where(VOICE).is(Voice.GOVERNMENT), actor));
		}
		Set<OrganizationId> bodies = actor.organizations(Capacity.FOCAL_POINT);
		if (!bodies.isEmpty()) {
			any.add(pending(Criteria.where(VOICE).is(Voice.GOVERNMENT).and("assessment.organizationId").in(bodies),
					actor));
		}
		return any.isEmpty() ? Criteria.where("_id").in(List.of()) : new Criteria().orOperator(any);
	}

	private static Criteria pending(Criteria proposal, Actor actor) {
		return Criteria.where("hasPending")
			.is(true)
			.and("proposals.items")
			.elemMatch(proposal.and("account").ne(actor.account()).and("refusal").exists(false));
	}

}
