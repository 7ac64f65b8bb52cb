package org.ashar.infra.bench.seats;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * More people than there are seats, through the portal, beside what a bare database does
 * about a seat; at a tenth of the size, at full size, and after a million earlier
 * registrations.
 */
public final class SeatsBenchmark implements Benchmark {

	private static final int CAPACITY = 2_000;

	private static final int PEOPLE = 6_000;

	private static final int EARLIER = 1_000_000;

	@Override
	public Report run(Path home) {
		return Folders.lend((data) -> new SeatsComparison(home, data, CAPACITY, PEOPLE, EARLIER).measure());
	}

}
