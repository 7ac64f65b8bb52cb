package org.ashar.infra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.bench.desk.DeskBenchmark;
import org.ashar.infra.bench.durable.DurableBenchmark;
import org.ashar.infra.bench.fresh.FreshBenchmark;
import org.ashar.infra.bench.faults.FaultBenchmark;
import org.ashar.infra.bench.fuzz.FuzzBenchmark;
import org.ashar.infra.bench.letters.DigestBenchmark;
import org.ashar.infra.bench.letters.KilledLettersBenchmark;
import org.ashar.infra.bench.letters.LettersBenchmark;
import org.ashar.infra.bench.letters.MatchBenchmark;
import org.ashar.infra.bench.register.RegisterBenchmark;
import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.BenchmarkPage;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.search.SearchBenchmark;
import org.ashar.infra.bench.seats.SeatsBenchmark;
import org.ashar.infra.bench.start.StartBenchmark;
import org.ashar.infra.bench.store.StoreBenchmark;

/** The program behind {@code ./ashar bench}. */
public final class Bench {

	private static final String WRITE = "--write";

	private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

	static {
		ALL.put("start", new StartBenchmark());
		ALL.put("store", new StoreBenchmark());
		ALL.put("fuzz", new FuzzBenchmark());
		ALL.put("seats", new SeatsBenchmark());
		ALL.put("desk", new DeskBenchmark());
		ALL.put("register", new RegisterBenchmark());
		ALL.put("durable", new DurableBenchmark());
		ALL.put("fresh", new FreshBenchmark());
		ALL.put("letters", new LettersBenchmark());
		ALL.put("digest", new DigestBenchmark());
		ALL.put("killed-letters", new KilledLettersBenchmark());
		ALL.put("match", new MatchBenchmark());
		ALL.put("search", new SearchBenchmark());
		ALL.put("faults", new FaultBenchmark());
	}

	private Bench() {
	}

	/**
	 * Names of benchmarks, or none for all of them; {@code --write} keeps the tables.
	 * Ends with 1 when a result was wrong, with 2 when a name is unknown.
	 */
	public static void main(String... arguments) throws IOException {
		List<String> names = new ArrayList<>(List.of(arguments));
		boolean write = names.remove(WRITE);
		if (!ALL.keySet().containsAll(names)) {
			System.err.println("usage: ./ashar bench [" + String.join("|", ALL.keySet()) + "] [" + WRITE + "]");
			System.exit(2);
		}
		Path home = Path.of(System.getProperty("ashar.home", "")).toAbsolutePath().normalize();
		for (String name : names.isEmpty() ? List.copyOf(ALL.keySet()) : names) {
			run(name, home, write);
		}
		System.exit(0);
	}

	private static void run(String name, Path home, boolean write) throws IOException {
		try {
			Report report = ALL.get(name).run(home);
			System.out.println("\n" + report.about() + "\n\n" + report.table() + "\n\n" + report.line());
			if (write) {
				new BenchmarkPage(home.resolve("docs/benchmarks.md")).keep(report, LocalDate.now());
			}
		}
		catch (MissException ex) {
			System.err.println(name + ": " + ex.getMessage());
			System.exit(1);
		}
	}

}
