package org.ashar.infra.bench.register;

import java.nio.file.Path;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * What people do with one organization or activity, among ten thousand and then among a
 * hundred thousand organizations, and three times as many activities.
 * {@code -Dashar.organizations=N} changes how many there are at the end.
 */
public final class RegisterBenchmark implements Benchmark {

	private static final int ORGANIZATIONS = Integer.getInteger("ashar.organizations", 100_000);

	@Override
	public Report run(Path home) {
		return Folders.lend((data) -> new RegisterComparison(home, data, ORGANIZATIONS).measure());
	}

}
