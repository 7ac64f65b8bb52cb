package org.ashar.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.activities.recommendation.Readdressing;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers in the place of a body that ended. */
@RestController
@RequestMapping(RecommendationController.PATH)
class ReaddressingController {

	private final Readdressing readdressing;

	private final RecommendationView view;

	ReaddressingController(Readdressing readdressing, RecommendationView view) {
		this.readdressing = readdressing;
		this.view = view;
	}

	@PostMapping("/{id}/readdress")
	ResponseEntity<RecommendationShown> decide(@PathVariable RecommendationId id,
			@Valid @RequestBody NewAddressee addressee, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		Recommendation decided = readdressing.decide(id, seen.version(), addressee.from(), addressee.to(), actor);
		return view.ok(decided, actor);
	}

	/**
	 * One of the successors of a lead body that was split, or anybody in the place of one
	 * that was dissolved.
	 */
	record NewAddressee(@NotNull OrganizationId from, @NotNull OrganizationId to) {
	}

}
