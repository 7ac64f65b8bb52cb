package org.ashar.infra.bench.letters;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.FreePorts;

/** The same update again and again, while a hundred times as many others come. */
final class MatchComparison {

	private static final int SUBSCRIBERS = Integer.getInteger("ashar.subscribers", 1_000_000);

	private static final int STEPS = 3;

	private static final int CONCERNED = 10;

	private static final int WARM_UPS = 20;

	private static final int TIMES = 60;

	private static final double TAIL = 0.99;

	private static final double LIMIT_MS = 100;

	/* On a slow machine there are fewer of them, which the table says. */
	private static final double SECONDS = Integer.getInteger("ashar.patience", 540);

	private static final int AT_ONCE = 20_000;

	private final long began = System.nanoTime();

	private final Path home;

	private final Path folder;

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	MatchComparison(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	Report measure() {
		Postfix postfix = Postfix.in(this.folder);
		int port = FreePorts.block(1);
		try (Mailing mailing = new Mailing(this.home, this.folder.resolve("data"), new Sealing(), port)) {
			String record = mailing.publish();
			Readers.Models others = mailing.readers().confirmed(mailing.publish());
			mailing.readers().follow(mailing.readers().confirmed(record), CONCERNED);
			mailing.relay();
			try (Sink sink = Sink.start(postfix, port, null)) {
				compare(mailing, record, others, sink);
			}
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK from 25 on can do this", ex);
		}
		return new Report("match", "One update that " + CONCERNED + " people follow, among others who follow another"
				+ " record: milliseconds from the answer over HTTP until smtp-sink has accepted the last letter, "
				+ TIMES + " times at each size. No more letters may come than there are people concerned.",
				List.of("subscribers", "median ms", "99th percentile ms", "times the median of the smallest"),
				this.rows, this.figures);
	}

	private void compare(Mailing mailing, String record, Readers.Models others, Sink sink)
			throws GeneralSecurityException {
		int known = 0;
		double smallest = Double.NaN;
		for (int step = STEPS - 1; step >= 0; step--) {
			int wanted = (int) (SUBSCRIBERS / Math.pow(10, step));
			known = grow(mailing, others, known, wanted);
			Sample millis = millis(mailing, record, sink);
			smallest = Double.isNaN(smallest) ? millis.median() : smallest;
			this.rows.add(List.of(Integer.toString(known), Sample.number(millis.median(), 0),
					Sample.number(millis.quantile(TAIL), 0), Sample.number(millis.median() / smallest, 2)));
			this.figures.put("p50_ms_" + known, Sample.number(millis.median(), 0));
			this.figures.put("p99_ms_" + known, Sample.number(millis.quantile(TAIL), 0));
			this.figures.put("growth_" + known, Sample.number(millis.median() / smallest, 2));
			System.out.println("measured: " + Sample.number(millis.median(), 0) + " ms among " + known);
		}
		this.figures.put("subscribers", Integer.toString(known));
		this.figures.put("limit_ms", Sample.number(LIMIT_MS, 0));
	}

	private int grow(Mailing mailing, Readers.Models others, int known, int wanted) throws GeneralSecurityException {
		int there = known;
		while (there < wanted && (System.nanoTime() - this.began) / 1e9 < SECONDS) {
			int next = Math.min(wanted, there + AT_ONCE);
			mailing.readers().follow(others, there, next);
			there = next;
		}
		return there;
	}

	private static Sample millis(Mailing mailing, String record, Sink sink) {
		Sample millis = new Sample();
		for (int time = 0; time < WARM_UPS + TIMES; time++) {
			double seconds = mailing.seconds(record, CONCERNED, sink);
			if (time >= WARM_UPS) {
				millis.add(seconds * 1_000);
			}
		}
		return millis;
	}

}
