package org.ashar.infra.bench.letters;

import java.nio.file.Path;
import java.security.GeneralSecurityException;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * One digest to everybody who follows an organization daily, over twenty records that it
 * has changed. {@code -Dashar.digests=N} changes how many the larger of the two sizes
 * has.
 */
public final class DigestBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((folder) -> {
			try {
				return new DigestGrowth(home, folder).measure();
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("Every JDK from 25 on can do this", ex);
			}
		});
	}

}
