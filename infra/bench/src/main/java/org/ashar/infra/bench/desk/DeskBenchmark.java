package org.ashar.infra.bench.desk;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/** The guest list with as many guests as a large congress has, and with a tenth of them. */
public final class DeskBenchmark implements Benchmark {

	private static final int GUESTS = 20_000;

	@Override
	public Report run(Path home) {
		return Folders.lend((data) -> new DeskComparison(home, data, GUESTS).measure());
	}

}
