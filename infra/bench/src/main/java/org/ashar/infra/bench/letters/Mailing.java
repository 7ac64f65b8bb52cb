package org.ashar.infra.bench.letters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.LiveHeap;
import org.ashar.infra.bench.run.Patience;
import org.ashar.infra.bench.run.Portal;

/**
 * The platform with followers of a few records, whose letters go to a sink. Only with a
 * mailbox of its own can somebody sign in, so it changes between the two.
 */
final class Mailing implements AutoCloseable {

	/* The organization in the demo world that publishes for itself. */
	private static final String AUTHOR = "organizer";

	/* A token lives five minutes. */
	private static final Duration SIGNED_IN = Duration.ofMinutes(4);

	private static final Duration NOTING = Duration.ofSeconds(60);

	private static final Duration RESTART = Duration.ofMinutes(3);

	/* Public forms take two a second of one visitor. */
	private static final Duration SELDOM = Duration.ofSeconds(1);

	/* See Supervised. */
	private static final Duration HEALTHY = Duration.ofSeconds(4);

	private static final Duration LOOK = Duration.ofMillis(500);

	/* Until the sender hears of what was published. */
	private static final Duration HEARING = Duration.ofSeconds(5);

	private final Map<String, String> embedded;

	private final Map<String, String> relayed;

	private final Readers readers;

	private Installation installation;

	private Newsroom newsroom;

	private long signedIn;

	private int asked;

	/** With a mailbox, to begin with. */
	Mailing(Path home, Path data, Sealing sealing, int smtpPort) {
		this.embedded = Map.of("ASHAR_SEAL_KEYS", sealing.key());
		this.relayed = Map.of("ASHAR_SEAL_KEYS", sealing.key(), "ASHAR_SMTP_URI", "smtp://127.0.0.1:" + smtpPort);
		this.installation = Installation.start(home, data, this.embedded);
		this.readers = new Readers(this.installation, sealing);
		this.newsroom = signIn();
	}

	Readers readers() {
		return this.readers;
	}

	String publish() {
		return this.newsroom.publish();
	}

	/** The organization that publishes. */
	String organization() {
		return this.newsroom.organization();
	}

	/**
	 * From here on letters go to the sink. What people are told of their publications has
	 * left by then, so that it is not taken for letters of the mailing.
	 */
	void relay() {
		LockSupport.parkNanos(HEARING.toNanos());
		Patience.until(RESTART, SELDOM, () -> Optional.of(true).filter((it) -> !this.readers.areLettersDue()),
				"Letters do not leave");
		this.installation.learned();
		this.newsroom = signIn();
		this.installation = this.installation.again(this.relayed);
	}

	/** The same with each service in a process of its own, which can be killed. */
	void relayApart() {
		this.newsroom = signIn();
		this.installation = this.installation.apart(this.relayed);
	}

	/** All who follow the record are to hear of a change. */
	void update(String record) {
		this.newsroom.update(record);
	}

	/** Some people more want to follow it, as far as somebody is there to hear them. */
	void ask(String record, int people) {
		Portal portal = new Portal(this.installation.port());
		for (int i = 0; i < people; i++) {
			Map<String, Object> wish = Map.of("email", "asked." + this.asked++ + "@example.org", "language", "en",
					"frequency", "at_once", "criteria", List.of(Map.of("kind", "record", "value", record)));
			portal.post("/api/v1/subscriptions", wish, Portal.address(3), null, "");
		}
	}

	/**
	 * Until the sender answers, and so long that it counts as healthy: whatever dies
	 * before is started again after a longer pause each time.
	 */
	void awaitAnswer(String record) {
		Portal portal = new Portal(this.installation.port());
		Map<String, Object> wish = Map.of("language", "en", "frequency", "at_once", "criteria",
				List.of(Map.of("kind", "record", "value", record)));
		Patience.until(RESTART, SELDOM,
				() -> Optional.of(true)
					.filter((it) -> portal.post("/api/v1/subscriptions/preview", wish, Portal.address(3), null, "")
						.status() < 300),
				"The sender is not started again");
		LockSupport.parkNanos(HEALTHY.toNanos());
	}

	/** Kills whoever sends letters, and returns when he is dead; he is started again. */
	void kill() {
		ProcessHandle process = this.installation.process("notifications")
			.orElseThrow(() -> new MissException("Nobody sends letters"));
		process.destroyForcibly();
		process.onExit().join();
	}

	/**
	 * Seconds from the answer to an update until the sink has accepted the last letter.
	 * For each a good ending is noted soon after.
	 */
	double seconds(String record, int people, Sink sink) {
		if (System.nanoTime() - this.signedIn > SIGNED_IN.toNanos()) {
			this.installation = this.installation.again(this.embedded);
			relay();
		}
		long before = sink.accepted();
		long noted = this.readers.accepted();
		long answered = this.newsroom.update(record);
		double seconds = (sink.awaitExactly(before + people) - answered) / 1e9;
		Patience.until(NOTING, LOOK,
				() -> this.readers.accepted() >= noted + people ? Optional.of(true) : Optional.empty(),
				"For some of " + people + " people it is not noted that their letters were accepted");
		if (this.readers.accepted() != noted + people) {
			throw new MissException("More letters are noted as accepted than there are people");
		}
		return seconds;
	}

	/** Megabytes that its services need when nothing is left over. */
	double liveHeap() {
		return LiveHeap.megabytes(this.installation.program().family().getFirst());
	}

	@Override
	public void close() {
		this.readers.close();
		this.installation.close();
	}

	private Newsroom signIn() {
		String token = this.installation.token(AUTHOR);
		this.signedIn = System.nanoTime();
		return new Newsroom(new Portal(this.installation.port()), token);
	}

}
