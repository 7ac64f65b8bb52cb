package org.ashar.infra.bench.fresh;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * From an accepted change to what readers see, beside Kafka's own way through the same
 * broker; and how fast a read model that begins with nothing catches up.
 */
public final class FreshBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((data) -> new FreshComparison(home, data).measure());
	}

}
