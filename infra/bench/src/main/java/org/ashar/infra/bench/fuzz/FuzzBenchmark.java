package org.ashar.infra.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Folders;
import org.ashar.infra.bench.run.Installation;

/**
 * Fifty thousand requests that are wrong somewhere against the platform with its demo
 * world. {@code -Dashar.seed=N} repeats an earlier run.
 */
public final class FuzzBenchmark implements Benchmark {

	private static final int REQUESTS = 50_000;

	/* Tokens live five minutes. */
	private static final int ROUND = 5_000;

	private static final List<String> ACCOUNTS = List.of("admin", "curator", "verifier", "ngo", "organizer", "focal",
			"assessor", "somebody");

	@Override
	public Report run(Path home) {
		long seed = Long.getLong("ashar.seed", new Random().nextLong());
		System.out.println("seed " + seed);
		return Folders.lend((data) -> {
			try (Installation installation = Installation.start(home, data)) {
				return measured(installation, seed);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new MissException("Interrupted", ex);
			}
		});
	}

	private static Report measured(Installation installation, long seed) throws IOException, InterruptedException {
		URI portal = URI.create("http://localhost:" + installation.port());
		Map<Integer, Integer> statuses = new TreeMap<>();
		long began = System.nanoTime();
		for (int round = 0; round < REQUESTS / ROUND; round++) {
			Fuzzer fuzzer = new Fuzzer(portal, ACCOUNTS.stream().map(installation::token).toList());
			Map<String, String> findings = fuzzer.attack(seed + round, ROUND);
			if (!findings.isEmpty()) {
				throw new MissException("seed " + (seed + round) + ": " + findings);
			}
			fuzzer.statuses().forEach((status, times) -> statuses.merge(status, times, Integer::sum));
		}
		double seconds = (System.nanoTime() - began) / 1e9;
		List<List<String>> rows = new ArrayList<>();
		statuses.forEach((status, times) -> rows.add(List.of(status.toString(), times.toString())));
		Map<String, String> figures = new LinkedHashMap<>();
		figures.put("seed", Long.toString(seed));
		figures.put("requests", Integer.toString(REQUESTS));
		figures.put("failures", "0");
		figures.put("per_s", Sample.number(REQUESTS / seconds, 0));
		return new Report("fuzz",
				"Requests that are wrong somewhere, to every endpoint in the OpenAPI document: how often "
						+ "each status came back. One failure of the platform's, one refusal without a clear problem, one "
						+ "answer unlike its schema or one record changed by a refused request would end it.",
				List.of("status", "times"), rows, figures);
	}

}
