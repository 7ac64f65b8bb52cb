package org.ashar.infra.bench.store;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * The embedded store: how fast sixteen clients write durably, beside the library as
 * shipped, which is not durable; and what single commands cost when there are two hundred
 * times as many documents.
 */
public final class StoreBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((folder) -> new StoreComparison(home, folder).measure());
	}

}
