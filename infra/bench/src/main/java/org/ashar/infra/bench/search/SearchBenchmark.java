package org.ashar.infra.bench.search;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * Search over a hundred thousand records in three languages while they are updated, over
 * HTTP: beside bare Lucene on the same index and PostgreSQL's full text on the same
 * records. {@code -Dashar.records=N} changes how many there are.
 */
public final class SearchBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((folder) -> new SearchComparison(home, folder).measure());
	}

}
