package org.ashar.directory;

import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.ashar.directory.centre.CentreDesk;
import org.ashar.directory.merger.MergerDesk;
import org.ashar.directory.organization.Upkeep;

/** Looks every minute after what time does to the register. */
@Component
class UpkeepRounds {

	private final Upkeep upkeep;

	private final MergerDesk mergers;

	private final CentreDesk centres;

	UpkeepRounds(Upkeep upkeep, MergerDesk mergers, CentreDesk centres) {
		this.centres = centres;
		this.upkeep = upkeep;
		this.mergers = mergers;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void round() {
		upkeep.run();
		mergers.finish();
		centres.tellOld();
	}

}
