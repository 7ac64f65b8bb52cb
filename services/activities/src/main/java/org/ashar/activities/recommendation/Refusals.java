package org.ashar.activities.recommendation;

import java.time.Clock;

import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Proposal;
import org.ashar.activities.reference.Actor;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.stereotype.Component;

/** Where a second person refuses an assessment, and its proposer is told why. */
@Component
public class Refusals {

	private final Recommendations recommendations;

	private final RefusalLetters letters;

	private final Clock clock;

	Refusals(Recommendations recommendations, RefusalLetters letters, Clock clock) {
		this.recommendations = recommendations;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * Does not make public what somebody else proposed, and owes him a letter. Whoever
	 * refuses it again, after a crash between the two, owes no second one.
	 */
	public Recommendation refuse(RecommendationId id, long version, AssessmentId assessment, Text reason, Actor actor) {
		Recommendation known = recommendations.visible(id, actor);
		if (known.proposals().find(assessment).filter(proposal -> isRefusedBy(proposal, actor)).isPresent()) {
			owe(known, assessment, actor);
			return known;
		}
		Recommendation recommendation = recommendations.at(id, version, actor);
		recommendation.refuse(assessment, reason, Reviewers.author(recommendation, assessment, actor), clock.instant());
		recommendations.save(recommendation);
		owe(recommendation, assessment, actor);
		return recommendation;
	}

	private void owe(Recommendation recommendation, AssessmentId assessment, Actor actor) {
		Proposal refused = recommendation.proposals().find(assessment).orElseThrow();
		Author author = Reviewers.author(recommendation, refused, actor);
		if (refused.refusal() != null) {
			letters.add(Refusal.of(assessment, recommendation, refused.account(), refused.refusal().reason(), author,
					clock.instant()));
		}
	}

	private static boolean isRefusedBy(Proposal proposal, Actor actor) {
		return proposal.refusal() != null && proposal.refusal().account().equals(actor.account());
	}

}
