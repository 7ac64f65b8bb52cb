package org.ashar.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.WorkSource;
import org.ashar.directory.work.Pile;
import org.ashar.infra.platform.security.Caller;

/** What waits in the directory for whoever asks. */
@RestController
class WorkController {

	private final List<WorkSource> sources;

	private final Clock clock;

	WorkController(List<WorkSource> sources, Clock clock) {
		this.sources = sources;
		this.clock = clock;
	}

	/** Work of each kind that is the caller's, what is due first first. */
	@GetMapping("/api/v1/work/directory")
	WorkResponse work(Caller caller) {
		caller.account();
		Actor actor = Actors.actor(caller);
		Instant now = clock.instant();
		return new WorkResponse(sources.stream().flatMap((source) -> source.piles(actor, now).stream()).toList());
	}

	/** All piles. */
	record WorkResponse(List<Pile> items) {
	}

}
