package org.ashar.infra.bench.letters;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * One update to everybody who follows a record, from the answer over HTTP to the last
 * letter that Debian's {@code smtp-sink} has accepted: beside {@code smtp-source}, the
 * limit, and nodemailer and Mailman 3, the peers. {@code -Dashar.letters=N} changes how
 * many the larger of the two sizes has, {@code -Dashar.letters=100000,1000000} adds
 * another; {@code -Dashar.letters.members=0} leaves Mailman out.
 */
public final class LettersBenchmark implements Benchmark {

	@Override
	public Report run(Path home) {
		return Folders.lend((folder) -> new LettersComparison(home, folder).measure());
	}

}
