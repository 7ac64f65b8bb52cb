package org.ashar.infra.bench.letters;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * One update for ten people among ever more who follow something else: only those whom it
 * concerns should cost anything. {@code -Dashar.subscribers=N} changes how many there are
 * at the end, {@code -Dashar.patience=SECONDS} how long it may take to store them.
 */
public final class MatchBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((folder) -> new MatchComparison(home, folder).measure());
	}

}
