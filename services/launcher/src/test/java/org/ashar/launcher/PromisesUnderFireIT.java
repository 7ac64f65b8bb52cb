package org.ashar.launcher;

import java.nio.file.Path;
import java.util.Random;

import org.ashar.infra.bench.faults.Siege;
import org.ashar.infra.bench.faults.cluster.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Services, broker and store are killed and their lines broken while people do the main
 * job; nothing that they were told is lost, done twice, overbooked or out of order.
 * {@code ./ashar bench faults} does it for longer; {@code -Dashar.seed=N} does it the
 * same way again.
 */
class PromisesUnderFireIT {

	private static final int KILLS = 3;

	private static final int PAUSE_MILLIS = 3_000;

	private static final int PEOPLE = 2;

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path data;

	@Test
	void whatPeopleWereToldHoldsWhateverIsKilled() {
		long seed = Long.getLong("ashar.seed", new Random().nextInt(1_000_000));
		Siege siege = new Siege(RunningPlatform.home(), RunningPlatform.program(), this.data);
		Siege.Outcome outcome = siege.run(seed, Schedule.of(seed, KILLS, 0.5, PAUSE_MILLIS), PEOPLE);
		System.out.println("faults: seed=" + seed + " " + outcome);
		assertThat(outcome.wrong()).as("seed %d, history in %s", seed, this.data).isEmpty();
		assertThat(outcome.operations()).isGreaterThan(50);
		assertThat(outcome.kills()).isEqualTo(KILLS);
	}

}
