package org.ashar.infra.bench.durable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.BareDatabase;

/** First the rates in turn, then the kills. */
final class DurableComparison {

	private static final int PAIRS = 5;

	private static final double SECONDS = 5;

	private static final int DOCUMENTS = 8_000;

	private static final int GROWN = 10 * DOCUMENTS;

	private static final int KILLS = 20;

	private static final int FEW = 3;

	private static final int BARE_WRITES = 300;

	private static final long BARE_MILLIS = 700;

	private static final Duration TO_TIDY_UP = Duration.ofSeconds(3);

	private final Path home;

	private final Path folder;

	private final long seed = Long.getLong("ashar.seed", 2026);

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	DurableComparison(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	Report measure() {
		Optional<BareDatabase> database = BareDatabase.start();
		try {
			Optional<MixedRows> beside = database.map((bare) -> new MixedRows(bare, DOCUMENTS));
			rates(beside);
			Kills kills = new Kills(this.home, this.folder.resolve("killed"), this.seed);
			kill(kills, beside);
		}
		finally {
			database.ifPresent(BareDatabase::close);
		}
		return new Report("durable", about(), List.of("what", "embedded", "beside it", "ratio"), this.rows,
				this.figures);
	}

	private void rates(Optional<MixedRows> bare) {
		Optional<Stored> forgetful = Stored.notDurable(this.home, this.folder.resolve("forgetful"));
		try (Stored stored = Stored.alone(this.home, this.folder.resolve("stored"))) {
			Sample durable = new Sample();
			Sample notDurable = new Sample();
			Sample database = new Sample();
			Clients clients = ready(stored);
			Optional<Clients> others = forgetful.map(this::ready);
			for (int pair = 0; pair < PAIRS; pair++) {
				durable.add(clients.rate(stored.documents(), SECONDS));
				others.ifPresent((them) -> notDurable.add(them.rate(forgetful.orElseThrow().documents(), SECONDS)));
				bare.ifPresent((rows) -> database.add(rows.rate(BARE_WRITES)));
			}
			clients.check(stored.documents());
			row("writes/s / the same without fsync", "without_fsync", durable, notDurable);
			row("writes/s / PostgreSQL with fsync", "bare", durable, database);
			this.figures.put("writes_per_s", Sample.number(durable.median(), 0));
		}
		finally {
			forgetful.ifPresent(Stored::close);
		}
	}

	private Clients ready(Stored stored) {
		Clients clients = new Clients(this.seed);
		clients.grow(stored.documents(), DOCUMENTS);
		clients.rate(stored.documents(), SECONDS);
		return clients;
	}

	private void kill(Kills kills, Optional<MixedRows> bare) {
		kills.killed(DOCUMENTS, KILLS);
		Sample bareRecovery = new Sample();
		for (int kill = 0; kill < FEW; kill++) {
			bare.ifPresent((rows) -> bareRecovery.add(rows.killed(BARE_MILLIS, BARE_WRITES)));
		}
		recovered(kills, DOCUMENTS, bareRecovery, bare);
		kills.killed(GROWN, 1);
		kills.takeRecovery();
		kills.killed(GROWN, FEW);
		recovered(kills, GROWN, new Sample(), Optional.empty());
		this.rows.add(List.of("kills", Integer.toString(KILLS + FEW + 1), "", ""));
		this.rows.add(List.of("acknowledged writes and messages between them, lost ones",
				kills.writes() + " and " + kills.messages() + ", 0", "", ""));
		this.figures.put("kills", Integer.toString(KILLS + FEW + 1));
		this.figures.put("acknowledged", Long.toString(kills.writes() + kills.messages()));
		this.figures.put("lost", "0");
	}

	/* The last start, after all has been compared once more, is followed by a stop. */
	private void recovered(Kills kills, int documents, Sample bare, Optional<MixedRows> rowsBeside) {
		double toLive;
		double resident;
		try (Stored stored = kills.checked()) {
			LockSupport.parkNanos(TO_TIDY_UP.toNanos());
			toLive = stored.fileToLive();
			resident = stored.residentMegabytes();
		}
		Sample recovery = kills.takeRecovery();
		for (int start = 0; start < FEW; start++) {
			kills.checked().close();
		}
		Sample clean = kills.takeRecovery();
		String size = " at " + documents + " documents";
		row("seconds to the first answer after a kill / after a stop" + size, "recovery_" + documents, recovery, clean,
				2);
		if (bare.size() > 0) {
			this.rows.add(List.of("the same of PostgreSQL", "", bare.text(2), ""));
			this.figures.put("bare_recovery_s", Sample.number(bare.median(), 2));
		}
		this.rows.add(List.of("bytes of the file for each of a document" + size, Sample.number(toLive, 1),
				rowsBeside.map((rows) -> Sample.number(rows.fileToLive(), 1)).orElse(""), ""));
		this.rows.add(List.of("resident, MB, broker included" + size, Sample.number(resident, 0), "", ""));
		this.figures.put("recovery_s_" + documents, Sample.number(recovery.median(), 2));
		this.figures.put("file_to_live_" + documents, Sample.number(toLive, 1));
		this.figures.put("rss_mb_" + documents, Sample.number(resident, 0));
	}

	private void row(String what, String key, Sample ours, Sample other) {
		row(what, key, ours, other, 0);
	}

	private void row(String what, String key, Sample ours, Sample other, int digits) {
		if (other.size() == 0) {
			this.rows.add(List.of(what, ours.text(digits), "left out", ""));
			return;
		}
		Sample ratio = Sample.ratios(ours, other);
		this.rows.add(List.of(what, ours.text(digits), other.text(digits), ratio.text(2)));
		this.figures.put("ratio_" + key, Sample.number(ratio.median(), 2));
	}

	private static String about() {
		return "Writes of " + Clients.COUNT + " clients to the embedded store (a quarter inserts, a quarter deletions,"
				+ " half updates on condition of the version) at full speed, in turn with the same program whose fsync"
				+ " does nothing (libeatmydata) and with PostgreSQL by pgbench. Then store and broker, in one JVM, are"
				+ " killed at random moments while clients write to both; after each start every document and message"
				+ " is compared with what was acknowledged: one that is missing, stale or half would end it.";
	}

}
