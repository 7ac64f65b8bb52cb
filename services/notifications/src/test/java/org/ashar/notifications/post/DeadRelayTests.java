package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.ashar.infra.platform.testing.InTime;
import org.ashar.notifications.dispatch.Answer;
import org.ashar.notifications.dispatch.Carrier;
import org.ashar.notifications.writing.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A relay that answers nobody, or is gone when it has. */
class DeadRelayTests {

	/* After so long it is tried again. */
	private static final Duration PAUSE = Duration.ofSeconds(5);

	@Test
	void aDeadRelayIsNotAskedForEachLetter() throws Exception {
		assertThat(InTime.done(PAUSE, DeadRelayTests::askedByTwentyLetters)).isEqualTo(8);
	}

	@ParameterizedTest
	@CsvSource({ "421, Later", "554, Refused" })
	void whatARelaySaysOfALetterHoldsAlsoIfItIsGoneRightAfterwards(int code, String what) throws Exception {
		try (ServerSocket relay = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread.ofPlatform().daemon().start(() -> answerAndBeGone(relay, code + " enough"));
			Answer answer = LettersAsTheyLeaveTests
				.office("smtp://127.0.0.1:" + relay.getLocalPort(), ObservationRegistry.NOOP)
				.carrier()
				.carry(LettersAsTheyLeaveTests.bulk("reader@example.com", "Update"), () -> true);
			assertThat(answer.getClass().getSimpleName()).isEqualTo(what);
		}
	}

	/** Whoever still talks to it finds the line cut, not closed. */
	private static void answerAndBeGone(ServerSocket relay, String verdict) {
		try (Socket socket = relay.accept();
				BufferedReader in = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
			OutputStream out = socket.getOutputStream();
			out.write("220 localhost\r\n".getBytes(StandardCharsets.US_ASCII));
			boolean body = false;
			for (String line = in.readLine(); line != null && !line.equals("RSET"); line = in.readLine()) {
				if (!body || line.equals(".")) {
					body = line.equals("DATA");
					String says = body ? "354 go on" : line.equals(".") ? verdict : "250 ok";
					out.write((says + "\r\n").getBytes(StandardCharsets.US_ASCII));
				}
			}
			socket.setSoLinger(true, 0);
		}
		catch (IOException closed) {
			return;
		}
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
