package org.ashar.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ashar.infra.embedded.StoreLoad.Losses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JVM of the backends is killed again and again while store, broker and mail catcher
 * are written to, and none of them loses anything that it has answered for. More often
 * than in each build by {@code -Dashar.kills=50}, the same way again by the
 * {@code -Dashar.seed} that a run prints.
 */
class KilledBackendsIT {

	private static final int KILLS = Integer.getInteger("ashar.kills", 3);

	@TempDir
	Path data;

	private final long seed = Long.getLong("ashar.seed", System.nanoTime());

	private final StoreLoad writes = new StoreLoad(seed);

	private final BrokerLoad records = new BrokerLoad();

	private final MailLoad letters = new MailLoad();

	private final Losses losses = new Losses();

	private long slowestRestart;

	/*
	 * Those that are killed leave no class data, with which they start in half the time.
	 */
	@BeforeAll
	static void leaveClassData(@TempDir Path other) {
		try (BackendsProcess process = started(other, BackendsProcess.freePorts(5))) {
			process.stop();
		}
	}

	@Test
	void noAnsweredWriteRecordOrLetterIsLostAndEveryIndexEqualsItsDocumentsThoughThePortsChange() throws Exception {
		Random random = new Random(seed);
		System.out.println("KilledBackendsIT seed=" + seed);
		for (int kill = 0; kill <= KILLS; kill++) {
			checkedAndEnded(kill, 300 + random.nextInt(700));
		}
		System.out.println("KilledBackendsIT kills=" + KILLS + " " + writes.figures() + " " + losses + " " + records
				+ " " + letters + " restart_max_ms=" + slowestRestart);
		assertThat(losses.all()).as("seed " + seed + ": " + losses).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L, 0L));
		assertThat(records.lost() + records.lostOffsets() + letters.lost()).as("seed " + seed).isZero();
		assertThat(writes.acknowledged()).as("writes that were answered").isGreaterThan(KILLS * 10L);
		assertThat(records.acknowledged()).as("records that were answered").isGreaterThan(KILLS * 10L);
		assertThat(letters.acknowledged()).as("letters that were answered").isGreaterThan(KILLS);
	}

	/** The last time it is stopped rather than killed. */
	private void checkedAndEnded(int kill, int pauseMillis) throws Exception {
		List<Integer> ports = BackendsProcess.freePorts(5);
		try (BackendsProcess process = started(data, ports); MongoClient client = StoreLoad.client(ports.get(0))) {
			slowestRestart = Math.max(slowestRestart, process.readyMillis());
			MongoDatabase database = client.getDatabase("killed");
			writes.check(database, losses);
			records.check(ports.get(1), kill == 0);
			letters.check(ports.get(4));
			if (kill == KILLS) {
				process.stop();
				return;
			}
			writes.start(database);
			records.start(ports.get(1));
			letters.start(ports.get(3));
			LockSupport.parkNanos(pauseMillis * 1_000_000L);
			awaitAnswers(kill + 1);
			process.kill();
			writes.stop();
			records.stop();
			letters.stop();
		}
	}

	/* However long it takes until they are at work. */
	private void awaitAnswers(int rounds) {
		long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
		while (writes.acknowledged() <= rounds * 10L || records.acknowledged() <= rounds * 10L
				|| letters.acknowledged() <= rounds) {
			assertThat(System.nanoTime()).as("somebody is not answered: %s %s %s", writes.figures(), records, letters)
				.isLessThan(patience);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	private static BackendsProcess started(Path data, List<Integer> ports) {
		List<String> options = List.of("--mongo-port", "--kafka-port", "--controller-port", "--smtp-port",
				"--mailbox-port");
		String[] named = new String[2 * options.size()];
		for (int i = 0; i < options.size(); i++) {
			named[2 * i] = options.get(i);
			named[2 * i + 1] = ports.get(i).toString();
		}
		return BackendsProcess.ready(data, named);
	}

}
