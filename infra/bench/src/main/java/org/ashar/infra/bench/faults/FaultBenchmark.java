package org.ashar.infra.bench.faults;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.ashar.infra.bench.faults.cluster.Schedule;
import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Folders;

/**
 * A hundred kills spread over all processes, with other faults in between, while people
 * do the main job. {@code -Dashar.seed=N} repeats an earlier schedule and load;
 * {@code -Dashar.kills=N} makes it shorter, {@code -Dashar.history=DIR} keeps the
 * history.
 */
public final class FaultBenchmark implements Benchmark {

	private static final int KILLS = 100;

	private static final int PAUSE_MILLIS = 5_500;

	private static final double OTHERS = 0.6;

	private static final int PEOPLE = 4;

	@Override
	public Report run(Path home) {
		long seed = Long.getLong("ashar.seed", new Random().nextInt(1_000_000));
		Schedule schedule = Schedule.of(seed, Integer.getInteger("ashar.kills", KILLS), OTHERS, PAUSE_MILLIS);
		List<String> command = List.of(home.resolve("ashar").toString(), "run");
		String keep = System.getProperty("ashar.history", "");
		Siege.Outcome outcome = keep.isEmpty()
				? Folders.lend((data) -> new Siege(home, command, data).run(seed, schedule, PEOPLE))
				: new Siege(home, command, Path.of(keep).toAbsolutePath()).run(seed, schedule, PEOPLE);
		return report(seed, outcome);
	}

	private static Report report(long seed, Siege.Outcome outcome) {
		outcome.failures().forEach((failure) -> System.out.println("gave up: " + failure.getMessage()));
		List<String> wrong = outcome.wrong();
		if (!wrong.isEmpty()) {
			throw new MissException("seed " + seed + ": " + String.join("\n", wrong));
		}
		Map<String, String> figures = new LinkedHashMap<>();
		figures.put("seed", Long.toString(seed));
		figures.put("kills", Integer.toString(outcome.kills()));
		figures.put("operations", Long.toString(outcome.operations()));
		for (String nothing : List.of("lost", "doubled", "overbooked")) {
			figures.put(nothing, "0");
		}
		figures.put("unknown", Integer.toString(outcome.unknown() + outcome.unknownLetters()));
		figures.put("recovery_p50_s", Sample.number(outcome.recoveries().median(), 1));
		figures.put("recovery_max_s", Sample.number(outcome.recoveries().quantile(1), 1));
		List<List<String>> rows = List.of(List.of("kills", Integer.toString(outcome.kills())),
				List.of("other faults", Integer.toString(outcome.others())),
				List.of("operations answered", Long.toString(outcome.operations())), List.of("lost", "0"),
				List.of("doubled", "0"), List.of("overbooked", "0"), List.of("out of order", "0"),
				List.of("unknown", Integer.toString(outcome.unknown() + outcome.unknownLetters())),
				List.of("messages repeated", Long.toString(outcome.repeated())),
				List.of("seconds to recover", outcome.recoveries().text(1)));
		return new Report("faults",
				"Each service, the broker, the store and the mail catcher as a process of its own: killed, frozen, slowed "
						+ "down and cut off while people do the main job through the portal. What they were told is compared with "
						+ "what the interface, the topics and the mailbox show; one thing lost, doubled, overbooked or out of "
						+ "order would end it.",
				List.of("what", "how many"), rows, figures);
	}

}
