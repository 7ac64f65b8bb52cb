package org.ashar.infra.platform.kafka;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the desk for dead letters asks this service to try one of its own again. */
@RestController
class ReplayController {

	private final Replays replays;

	ReplayController(Replays replays) {
		this.replays = replays;
	}

	@PostMapping("/internal/v1/dead-letters/{topic}/{place}/replay")
	Replays.Outcome replay(@PathVariable String topic, @PathVariable long place) {
		return this.replays.replay(topic, place);
	}

}
