package org.ashar.activities.web;

import java.util.List;
import java.util.Map;

import org.ashar.activities.recommendation.Docket;
import org.ashar.activities.recommendation.FollowUp;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.web.RecommendationShown.ProposalShown;
import org.ashar.activities.web.RecommendationShown.Surroundings;
import org.ashar.infra.platform.http.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a recommendation to a reader, with its parts and what he may decide. */
@Component
class RecommendationView {

	private final Docket docket;

	private final FollowUp followUp;

	RecommendationView(Docket docket, FollowUp followUp) {
		this.docket = docket;
		this.followUp = followUp;
	}

	ResponseEntity<RecommendationShown> ok(Recommendation recommendation, Actor reader) {
		return Answers.ok(recommendation.version(), shown(recommendation, reader));
	}

	RecommendationShown shown(Recommendation recommendation, Actor reader) {
		return shown(recommendation, docket.children(List.of(recommendation.id()), reader), reader);
	}

	Page<RecommendationShown> shown(Page<Recommendation> page, Actor reader) {
		Map<RecommendationId, List<RecommendationId>> children = docket
			.children(page.items().stream().map(Recommendation::id).toList(), reader);
		return page.map(found -> shown(found, children, reader));
	}

	private RecommendationShown shown(Recommendation found, Map<RecommendationId, List<RecommendationId>> children,
			Actor reader) {
		List<ProposalShown> proposals = followUp.proposals(found, reader)
			.stream()
			.map(proposal -> ProposalShown.of(proposal, followUp.mayDecide(found, proposal, reader)))
			.toList();
		return RecommendationShown.of(found, new Surroundings(children.getOrDefault(found.id(), List.of()), proposals,
				docket.successor(found), followUp.today()));
	}

}
