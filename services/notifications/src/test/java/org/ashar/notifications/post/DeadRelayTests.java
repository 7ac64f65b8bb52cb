package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.ashar.infra.platform.testing.InTime;
import org.ashar.notifications.dispatch.Answer;
import org.ashar.notifications.dispatch.Carrier;
import org.ashar.notifications.writing.Sheet;
import org.junit.jupiter.api.Test;

/** A relay that answers nobody. */
class DeadRelayTests {

	/* After so long it is tried again. */
	private static final Duration PAUSE = Duration.ofSeconds(5);

	@Test
	void aDeadRelayIsNotAskedForEachLetter() throws Exception {
		assertThat(InTime.done(PAUSE, DeadRelayTests::askedByTwentyLetters)).isEqualTo(8);
	}

	private static int askedByTwentyLetters() throws IOException {
		AtomicInteger asked = new AtomicInteger();
		try (ServerSocket dead = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread.ofPlatform().daemon().start(() -> hangUp(dead, asked));
			Carrier.Stable office = LettersAsTheyLeaveTests.office("smtp://127.0.0.1:" + dead.getLocalPort(),
					ObservationRegistry.NOOP);
			Carrier first = office.carrier();
			Carrier second = office.carrier();
			Sheet sheet = LettersAsTheyLeaveTests.bulk("reader@example.com", "Update");
			for (int letter = 0; letter < 20; letter++) {
				assertThat((letter % 2 == 0 ? first : second).carry(sheet, () -> true))
					.isInstanceOf(Answer.Unreachable.class);
			}
			// When the last one is heard all before have been counted.
			try (Socket last = new Socket(dead.getInetAddress(), dead.getLocalPort())) {
				assertThat(last.getInputStream().read()).isEqualTo(-1);
			}
		}
		return asked.get() - 1;
	}

	private static void hangUp(ServerSocket dead, AtomicInteger asked) {
		try {
			while (true) {
				Socket socket = dead.accept();
				asked.incrementAndGet();
				socket.close();
			}
		}
		catch (IOException closed) {
			return;
		}
	}

}
