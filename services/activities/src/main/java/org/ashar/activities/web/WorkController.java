package org.ashar.activities.web;

import java.util.List;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.work.Pile;
import org.ashar.activities.work.WorkSource;
import org.ashar.infra.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits on activities and recommendations for whoever asks. */
@RestController
class WorkController {

	private final List<WorkSource> sources;

	WorkController(List<WorkSource> sources) {
		this.sources = sources;
	}

	/** Work of each kind that is the caller's, what is due first first. */
	@GetMapping("/api/v1/work/activities")
	WorkResponse work(Caller caller) {
		caller.account();
		Actor actor = Actors.of(caller);
		return new WorkResponse(sources.stream().flatMap(source -> source.piles(actor).stream()).toList());
	}

	/** All piles. */
	record WorkResponse(List<Pile> items) {
	}

}
