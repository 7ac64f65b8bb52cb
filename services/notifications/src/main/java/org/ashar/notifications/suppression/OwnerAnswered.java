package org.ashar.notifications.suppression;

import java.time.Clock;
import org.ashar.notifications.subscription.Reverification;
import org.springframework.stereotype.Component;

/** Letters may go to an address again whose owner has answered. */
@Component
class OwnerAnswered implements Reverification {

	private final Standings standings;

	private final Clock clock;

	OwnerAnswered(Standings standings, Clock clock) {
		this.standings = standings;
		this.clock = clock;
	}

	@Override
	public void answered(String mark) {
		standings.find(mark).ifPresent(standing -> {
			standing.release(null, null, clock.instant());
			standings.save(standing);
		});
	}

}
