package org.ashar.infra.bench.durable;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * The embedded store and broker killed in the middle of their work, and what durable
 * writes cost beside writes that are not.
 */
public final class DurableBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((folder) -> new DurableComparison(home, folder).measure());
	}

}
