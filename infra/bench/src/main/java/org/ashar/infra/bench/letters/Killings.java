package org.ashar.infra.bench.letters;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.bench.letters.KillingRelay.Stage;
import org.ashar.infra.bench.letters.Outcomes.Letter;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.FreePorts;

/** Kills the sender, and then looks what became of each letter. */
final class Killings {

	private static final int CLERKS = 4;

	/* Enough for a dead one to be started again, and for leases to end. */
	private static final Duration LIFE = Duration.ofMinutes(5);

	private static final Duration QUIET = Duration.ofMinutes(10);

	private static final int ASKED = 2;

	/* Enough letters for a hundred kills. */
	private static final int OCCASIONS = 4;

	/* Within so many letters each life ends. */
	private static final int LONGEST = 30;

	private final Path home;

	private final Path folder;

	private final Random random;

	private final Set<String> inDoubt = new HashSet<>();

	Killings(Path home, Path folder, Random random) {
		this.home = home;
		this.folder = folder;
		this.random = random;
	}

	Report measure(long seed, int kills, int people) {
		int port = FreePorts.block(1);
		try (KillingRelay relay = new KillingRelay(port);
				Mailing mailing = new Mailing(this.home, this.folder.resolve("data"), new Sealing(), port)) {
			String record = mailing.publish();
			Map<String, String> followers = mailing.readers().follow(mailing.readers().confirmed(record), people);
			mailing.relayApart();
			Outcomes outcomes = mailing.readers().outcomes(followers.keySet());
			outcomes.awaitQuiet(QUIET);
			outcomes.begin();
			relay.hold();
			for (int occasion = 0; occasion < OCCASIONS; occasion++) {
				mailing.update(record);
			}
			for (int kill = 0; kill < kills; kill++) {
				mailing.ask(record, ASKED);
				kill(relay, mailing, record, Stage.values()[this.random.nextInt(Stage.values().length)]);
				System.out.println("killed " + (kill + 1) + " of " + kills);
			}
			relay.trap(Stage.RCPT, Integer.MAX_VALUE, () -> {
			});
			outcomes.awaitQuiet(QUIET);
			return report(seed, kills, people, outcomes.letters(), relay);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK from 25 on can do this", ex);
		}
	}

	/** By the hand of the relay, between two bytes. */
	private void kill(KillingRelay relay, Mailing mailing, String record, Stage stage) {
		mailing.awaitAnswer(record);
		CountDownLatch dead = new CountDownLatch(1);
		relay.trap(stage, 1 + this.random.nextInt(LONGEST), () -> {
			mailing.kill();
			this.inDoubt.addAll(relay.inHand());
			relay.hold();
			dead.countDown();
		});
		try {
			if (!dead.await(LIFE.toSeconds(), TimeUnit.SECONDS)) {
				throw new MissException("No letter came to the point at which its sender is killed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Report report(long seed, int kills, int people, List<Letter> letters, KillingRelay relay) {
		List<String> wrong = new ArrayList<>();
		int unknown = 0;
		int copies = 0;
		int bulk = 0;
		for (Letter letter : letters) {
			int kept = relay.kept(letter.id());
			bulk += letter.isBulk() ? 1 : 0;
			copies = Math.max(copies, letter.isBulk() ? 0 : kept);
			unknown += letter.isUnknown() && letter.isBulk() ? 1 : 0;
			complaint(letter, kept).ifPresent(wrong::add);
		}
		if (bulk != people * OCCASIONS) {
			wrong.add("Instead of " + people * OCCASIONS + " letters there are " + bulk);
		}
		if (unknown > kills * CLERKS || !wrong.isEmpty()) {
			throw new MissException("seed " + seed + ", unknown " + unknown + ": " + String.join("\n", wrong));
		}
		Map<String, String> figures = new LinkedHashMap<>();
		figures.put("seed", Long.toString(seed));
		figures.put("kills", Integer.toString(kills));
		figures.put("letters", Integer.toString(letters.size()));
		figures.put("skipped", "0");
		figures.put("doubled", "0");
		figures.put("unknown", Integer.toString(unknown));
		figures.put("transactional_copies_max", Integer.toString(copies));
		return new Report("killed-letters", OCCASIONS + " updates to " + people
				+ " subscribers, and confirmations in between, while the relay has the sender killed at a chosen point of "
				+ "their talk: before and after it names the reader, is let through, has sent a line, is done, is told so. "
				+ "Each letter in the store is compared with what the relay has kept.", List.of("what", "how many"),
				List.of(List.of("kills", Integer.toString(kills)), List.of("letters", Integer.toString(letters.size())),
						List.of("skipped", "0"), List.of("sent twice to subscribers", "0"),
						List.of("unknown, all in hand when their sender was killed", Integer.toString(unknown)),
						List.of("most copies of a confirmation", Integer.toString(copies))),
				figures);
	}

	private Optional<String> complaint(Letter letter, int kept) {
		if (letter.isBulk() && kept > 1) {
			return Optional.of("A letter to subscribers was sent " + kept + " times");
		}
		if (kept > 2) {
			return Optional.of("A confirmation was sent " + kept + " times");
		}
		if (letter.isUnknown()) {
			return letter.isBulk() && !this.inDoubt.contains(letter.to())
					? Optional.of("A letter is unknown that was in nobody's hands") : Optional.empty();
		}
		return kept == 0 ? Optional.of("A letter that is " + letter.state() + " was never kept") : Optional.empty();
	}

}
