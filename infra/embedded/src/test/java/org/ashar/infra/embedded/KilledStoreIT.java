package org.ashar.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.ashar.infra.embedded.StoreLoad.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store is killed again and again in the middle of its work, and loses nothing that
 * it has answered for.
 */
class KilledStoreIT {

	private static final int KILLS = 14;

	@TempDir
	Path data;

	private final int port = BackendsProcess.freePort();

	private final Losses losses = new Losses();

	private long slowestRestart;

	@Test
	void noAnsweredWriteIsLostAndEveryIndexEqualsItsDocuments() {
		long seed = Long.getLong("ashar.seed", System.nanoTime());
		Random random = new Random(seed);
		System.out.println("KilledStoreIT seed=" + seed);
		StoreLoad load = new StoreLoad(seed);
		for (int kill = 0; kill < KILLS; kill++) {
			checkedAndKilled(load, 700 + random.nextInt(2_000));
		}
		checkedAndStopped(load);
		System.out.println("KilledStoreIT kills=" + KILLS + " " + load.figures() + " " + losses + " restart_max_ms="
				+ slowestRestart);
		assertThat(losses.all()).as("seed " + seed + ": " + losses).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L, 0L));
		assertThat(load.acknowledged()).as("writes that were answered").isGreaterThan(KILLS * 50L);
	}

	private void checkedAndKilled(StoreLoad load, int pauseMillis) {
		try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", String.valueOf(port));
				MongoClient client = StoreLoad.client(port)) {
			slowestRestart = Math.max(slowestRestart, process.readyMillis());
			MongoDatabase database = client.getDatabase("killed");
			load.check(database, losses);
			load.start(database);
			LockSupport.parkNanos(pauseMillis * 1_000_000L);
			process.kill();
			load.stop();
		}
	}

	private void checkedAndStopped(StoreLoad load) {
		try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", String.valueOf(port));
				MongoClient client = StoreLoad.client(port)) {
			load.check(client.getDatabase("killed"), losses);
			assertThat(process.stop()).as("milliseconds until stopped").isLessThan(15_000);
		}
	}

}
