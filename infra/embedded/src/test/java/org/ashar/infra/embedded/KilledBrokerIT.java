package org.ashar.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker and the mail catcher are killed while they are written to; what was
 * acknowledged is there after each restart.
 */
class KilledBrokerIT {

	private static final int KILLS = 7;

	@TempDir
	Path data;

	private final BrokerLoad records = new BrokerLoad();

	private final MailLoad letters = new MailLoad();

	@Test
	void noAcknowledgedRecordOffsetOrLetterIsLostThoughThePortsChange() throws Exception {
		long seed = Long.getLong("ashar.seed", System.nanoTime());
		Random random = new Random(seed);
		System.out.println("KilledBrokerIT seed=" + seed);
		long slowest = 0;
		for (int kill = 0; kill <= KILLS; kill++) {
			int pause = 500 + random.nextInt(1_500);
			slowest = Math.max(slowest, checkedAndKilled(kill, pause));
		}
		System.out
			.println("KilledBrokerIT kills=" + KILLS + " " + records + " " + letters + " restart_max_ms=" + slowest);
		assertThat(records.lost() + records.lostOffsets() + letters.lost()).as("seed " + seed).isZero();
		assertThat(records.acknowledged()).isGreaterThan(KILLS * 50L);
		assertThat(letters.acknowledged()).isGreaterThan(KILLS);
	}

	/**
	 * The last time it is stopped rather than killed. Returns how long it took until
	 * ready.
	 */
	private long checkedAndKilled(int kill, int pauseMillis) throws Exception {
		int port = BackendsProcess.freePort();
		int smtp = BackendsProcess.freePort();
		int mailbox = BackendsProcess.freePort();
		try (BackendsProcess process = BackendsProcess.ready(data, "--kafka-port", String.valueOf(port),
				"--controller-port", String.valueOf(BackendsProcess.freePort()), "--smtp-port", String.valueOf(smtp),
				"--mailbox-port", String.valueOf(mailbox))) {
			records.check(port, kill == 0);
			letters.check(mailbox);
			if (kill == KILLS) {
				assertThat(process.stop()).as("milliseconds until stopped").isLessThan(15_000);
				return process.readyMillis();
			}
			records.start(port);
			letters.start(smtp);
			LockSupport.parkNanos(pauseMillis * 1_000_000L);
			process.kill();
			records.stop();
			letters.stop();
			return process.readyMillis();
		}
	}

}
