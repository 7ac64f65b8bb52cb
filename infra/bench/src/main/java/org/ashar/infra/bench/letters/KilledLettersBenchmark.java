package org.ashar.infra.bench.letters;

import java.nio.file.Path;
import java.util.Random;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.run.Folders;

/**
 * The sender of letters is killed a hundred times, each time by the relay and at another
 * point of their talk, while news go to a thousand people. {@code -Dashar.seed=N} repeats
 * the points, {@code -Dashar.kills=N} makes it shorter.
 */
public final class KilledLettersBenchmark implements Benchmark {

	private static final int KILLS = 100;

	private static final int PEOPLE = 1_000;

	@Override
	public Report run(Path home) {
		long seed = Long.getLong("ashar.seed", new Random().nextInt(1_000_000));
		int kills = Integer.getInteger("ashar.kills", KILLS);
		return Folders.lend((folder) -> new Killings(home, folder, new Random(seed)).measure(seed, kills, PEOPLE));
	}

}
