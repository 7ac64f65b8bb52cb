package org.ashar.infra.bench.seats;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.BareDatabase;
import org.ashar.infra.bench.run.Folders;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Mailbox;
import org.ashar.infra.bench.run.Portal;

/** The platform and the database, asked in turn. */
final class SeatsComparison {

	private static final int ROUNDS = 6;

	private static final int TENTH = 10;

	private static final double TAIL = 0.99;

	/* Each benchmark ends by itself within fifteen minutes. */
	private static final Duration WHOLE = Duration.ofMinutes(14);

	private static final Duration LEAST = Duration.ofSeconds(20);

	private final long began = System.nanoTime();

	private final Path home;

	private final Path data;

	private final int capacity;

	private final int people;

	private final int earlier;

	private final Random random = new Random(Long.getLong("ashar.seed", 2026));

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	private int known;

	private long before;

	SeatsComparison(Path home, Path data, int capacity, int people, int earlier) {
		this.home = home;
		this.data = data;
		this.capacity = capacity;
		this.people = people;
		this.earlier = earlier;
	}

	Report measure() {
		Optional<BareDatabase> database = BareDatabase.start();
		try (Installation installation = Installation.start(this.home, this.data)) {
			Optional<HotRow> beside = database.map(HotRow::new);
			measure(installation, beside, this.capacity / TENTH, this.people / TENTH, "tenth");
			long full = System.nanoTime();
			measure(installation, beside, this.capacity, this.people, "");
			this.before = Earlier.fill(installation.storePort(), this.earlier, left(System.nanoTime() - full));
			beside.ifPresent((hotRow) -> hotRow.fill(this.before));
			measure(installation, beside, this.capacity, this.people, "earlier");
		}
		finally {
			database.ifPresent(BareDatabase::close);
		}
		this.figures.put("overbooked", "0");
		return new Report("seats", about(), List.of("what", "platform", "bare database", "ratio"), this.rows,
				this.figures);
	}

	/*
	 * For as many earlier registrations as there is time for before the last measurement,
	 * which takes somewhat longer than the same one without them.
	 */
	private Duration left(long fullNanos) {
		Duration last = Duration.ofNanos(fullNanos * 3 / 2);
		Duration left = WHOLE.minus(Duration.ofNanos(System.nanoTime() - this.began)).minus(last);
		return (left.compareTo(LEAST) < 0) ? LEAST : left;
	}

	private void measure(Installation installation, Optional<HotRow> beside, int seats, int guests, String key) {
		Portal portal = new Portal(installation.port());
		Sale sale = new Sale(portal, new Mailbox(installation.mailboxPort()), new Organizer(installation, portal),
				seats, this.known, guests, this.random);
		this.known += guests;
		Sample bare = new Sample();
		Sample bareMillis = new Sample();
		for (int round = 0; round < ROUNDS; round++) {
			sale.round(round, ROUNDS);
			beside.map((hotRow) -> hotRow.seats(guests / ROUNDS)).ifPresent((crowd) -> {
				bare.add(crowd.perSecond());
				bareMillis.add(crowd.millis());
			});
		}
		double withdrawn = sale.withdrawals();
		String size = " (" + seats + " seats, " + guests + " people"
				+ (key.equals("earlier") ? ", " + this.before + " earlier ones)" : ")");
		tell(sale, withdrawn, bare, bareMillis, key, size);
		tellSize(installation, portal, key, size);
	}

	private void tell(Sale sale, double withdrawn, Sample bare, Sample bareMillis, String key, String size) {
		Sample ratio = Sample.ratios(sale.decided(), bare);
		this.rows.add(List.of("seats or numbers/s" + size, sale.decided().text(0), bare.text(0), ratio.text(2)));
		this.rows.add(List.of("median and 99th percentile, ms", tail(sale.millis()), tail(bareMillis), ""));
		this.rows.add(List.of("registrations taken down/s", sale.registered().text(0), "", ""));
		this.rows.add(List.of("letters/s, from the first seat to the last letter", sale.letters().text(0), "", ""));
		this.rows.add(List.of("withdrawn/s until the queue was served", Sample.number(withdrawn, 0), "", ""));
		put("per_s", key, Sample.number(sale.decided().median(), 0));
		put("bare_per_s", key, Sample.number(bare.median(), 0));
		put("ratio", key, Sample.number(ratio.median(), 2));
		put("p99_ms", key, Sample.number(sale.millis().quantile(TAIL), 0));
	}

	private void tellSize(Installation installation, Portal portal, String key, String size) {
		double resident = installation.program().residentMegabytes();
		double disk = Folders.size(this.data.resolve("backends")) / 1e6;
		this.rows.add(List.of("resident and on disk afterwards, MB",
				Sample.number(resident, 0) + " and " + Sample.number(disk, 0), "", ""));
		this.rows.add(List.of("told to come again, times", Long.toString(portal.askedAgain()), "", ""));
		put("rss_mb", key, Sample.number(resident, 0));
		put("disk_mb", key, Sample.number(disk, 0));
		System.out.println("measured:" + size);
	}

	private void put(String figure, String key, String value) {
		this.figures.put(key.isEmpty() ? figure : key + "_" + figure, value);
	}

	private static String tail(Sample millis) {
		return Sample.number(millis.median(), 0) + " and " + Sample.number(millis.quantile(TAIL), 0);
	}

	private String about() {
		return "One event with fewer seats than people, each at an address of her own, through the portal from "
				+ Sale.CONNECTIONS + " connections. Timed is the POST that confirms the address: it answers when the"
				+ " seat or queue number, its registration and the message for its letter are durable. In turn with it, in "
				+ ROUNDS + " rounds, PostgreSQL with fsync on does as much from as many connections by pgbench: a"
				+ " conditional update of the event's row and an insert, in one statement. At the end one person in 20"
				+ " withdraws and the queue gets the seats. Checked each time: never more seats taken than there are,"
				+ " queue numbers without gap or repetition, offers in the queue's order, everybody listed as told, a"
				+ " letter for each. Earlier registrations are as many as there is time for, at most a million.";
	}

}
