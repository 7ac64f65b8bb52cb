package org.ashar.activities.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.recommendation.Docket;
import org.ashar.activities.recommendation.Gap;
import org.ashar.activities.recommendation.Hints;
import org.ashar.activities.recommendation.Overdue;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationContent;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.recommendation.SilenceWatch;
import org.ashar.activities.reference.Actor;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a recommendation lacks, whom it resembles, and who owes answers. */
@RestController
@RequestMapping(RecommendationController.PATH)
class HintController {

	private final Hints hints;

	private final Docket docket;

	private final SilenceWatch silence;

	HintController(Hints hints, Docket docket, SilenceWatch silence) {
		this.hints = hints;
		this.docket = docket;
		this.silence = silence;
	}

	/** The bodies that owe most answers. */
	@GetMapping("/overdue")
	OverdueBodies overdue() {
		return new OverdueBodies(silence.overdue());
	}

	@GetMapping("/actionability")
	Actionability actionability(@RequestParam @NotNull ActivityId set) {
		Hints.Score score = hints.score(set);
		return new Actionability(score.actionable(), score.of(), score.percent());
	}

	@GetMapping("/{id}/hints")
	Hinted hints(@PathVariable RecommendationId id, Caller caller) {
		Actor actor = Actors.of(caller);
		Recommendation found = docket.find(id, actor);
		return hinted(id, found.content(), actor);
	}

	/** Of what is being written; nothing is kept. */
	@PostMapping("/hints")
	Hinted hints(@Valid @RequestBody RecommendationEntry entry, Caller caller) {
		return hinted(null, entry.content(), Actors.of(caller));
	}

	private Hinted hinted(@Nullable RecommendationId id, RecommendationContent content, Actor actor) {
		return new Hinted(content.gaps().stream().map(Gap::code).toList(), hints.resembling(id, content.text(), actor));
	}

	/** Bodies with the number of answers they owe. */
	record OverdueBodies(List<Overdue> items) {
	}

	/**
	 * How actionable a set is.
	 *
	 * @param of all that ask for something
	 * @param percent null where nothing is asked for
	 */
	record Actionability(long actionable, long of, @Nullable Integer percent) {
	}

	/** What a recommendation lacks, and which others say nearly the same. */
	record Hinted(List<String> gaps, List<Hints.Alike> resembles) {
	}

}
