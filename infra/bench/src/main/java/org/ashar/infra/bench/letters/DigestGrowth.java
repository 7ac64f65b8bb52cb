package org.ashar.infra.bench.letters;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Patience;

/** Digests to some people, and then to ten times as many: both times of the same news. */
final class DigestGrowth {

	private static final int MORE_PEOPLE = Integer.getInteger("ashar.digests", 100_000);

	private static final int PEOPLE = Math.max(3, MORE_PEOPLE / 10);

	private static final int RECORDS = 20;

	/* Whoever looks more often is what is measured. */
	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Duration ASIDE = Duration.ofMinutes(30);

	private final Path home;

	private final Path folder;

	DigestGrowth(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	Report measure() throws GeneralSecurityException {
		Postfix postfix = Postfix.in(this.folder);
		int port = FreePorts.block(1);
		try (Mailing mailing = new Mailing(this.home, this.folder.resolve("data"), new Sealing(), port)) {
			Readers readers = mailing.readers();
			Readers.Models models = readers.confirmed("body", mailing.organization(), "daily");
			List<String> records = IntStream.range(0, RECORDS).mapToObj((i) -> mailing.publish()).toList();
			mailing.relay();
			try (Sink sink = Sink.start(postfix, port, null)) {
				readers.follow(models, PEOPLE);
				Seen few = digest(mailing, records, PEOPLE, sink);
				readers.follow(models, PEOPLE, MORE_PEOPLE);
				Seen many = digest(mailing, records, MORE_PEOPLE, sink);
				return report(few, many);
			}
		}
	}

	/* Each of them gets one letter, and nobody a second one. */
	private static Seen digest(Mailing mailing, List<String> records, int people, Sink sink) {
		long began = System.nanoTime();
		records.forEach(mailing::update);
		Readers readers = mailing.readers();
		long all = (long) people * records.size();
		Patience.until(ASIDE, LOOK,
				() -> Optional.of(true).filter((it) -> !readers.areSpreading() && readers.waiting() >= all),
				"Not everything waits for the digests");
		double aside = (System.nanoTime() - began) / 1e9;
		long before = sink.accepted();
		CompletableFuture<Double> heap = CompletableFuture.supplyAsync(() -> {
			sink.await(before + people / 2);
			return mailing.liveHeap();
		});
		long over = System.nanoTime();
		readers.endWindows();
		double seconds = (sink.awaitExactly(before + people) - over) / 1e9;
		return new Seen(people, aside, seconds, heap.join());
	}

	private static Report report(Seen few, Seen many) {
		double growth = (many.seconds() / few.seconds()) / ((double) many.people() / few.people());
		List<List<String>> rows = new ArrayList<>();
		for (Seen seen : List.of(few, many)) {
			rows.add(List.of(Integer.toString(seen.people()), Sample.number(seen.aside(), 1),
					Sample.number(seen.seconds(), 1), Sample.number(seen.people() / seen.seconds(), 0),
					Sample.number(seen.heap(), 0)));
		}
		Map<String, String> figures = new LinkedHashMap<>();
		figures.put("people", Integer.toString(many.people()));
		figures.put("digests_per_s", Sample.number(many.people() / many.seconds(), 0));
		figures.put("seconds", Sample.number(many.seconds(), 1));
		figures.put("time_per_person_growth", Sample.number(growth, 2));
		figures.put("heap_growth_mb", Sample.number(many.heap() - few.heap(), 0));
		return new Report("digest", "One digest to everybody who follows an organization daily, over " + RECORDS
				+ " records that it has changed: from the end of the window until smtp-sink has accepted the last letter. "
				+ "Before that, the time from the first change until all of it waits for its digest.",
				List.of("people", "put aside, s", "digests, s", "digests/s", "live heap midway, MB"), rows, figures);
	}

	/** What was seen of the digests of one evening. */
	private record Seen(int people, double aside, double seconds, double heap) {
	}

}
