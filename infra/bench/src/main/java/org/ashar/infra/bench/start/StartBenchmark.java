package org.ashar.infra.bench.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.bench.report.Benchmark;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Folders;
import org.ashar.infra.bench.run.Installation;

/**
 * {@code ./ashar run} on a data folder with an installation in it, until it is ready:
 * without class data (cold), with them (warm), and beside them the same programs as plain
 * jars, each in a JVM of its own, one after another.
 */
public final class StartBenchmark implements Benchmark {

	private static final int PAIRS = 5;

	@Override
	public Report run(Path home) {
		return Folders.lend((data) -> measured(home, data));
	}

	private static Report measured(Path home, Path data) {
		learn(home, data);
		PlainJars plain = PlainJars.of(home, data);
		Sample cold = new Sample();
		Sample warm = new Sample();
		Sample apart = new Sample();
		Sample memory = new Sample();
		for (int pair = 0; pair < PAIRS; pair++) {
			apart.add(plain.startOneAfterAnother());
			cold.add(plain.startAsTheScriptWithoutClassData());
			try (Installation installation = Installation.start(home, data, "--empty")) {
				warm.add(installation.readySeconds());
				memory.add(installation.program().residentMegabytes());
			}
		}
		return report(cold, warm, apart, memory);
	}

	/* The first start after a build leaves class data for those that follow. */
	private static void learn(Path home, Path data) {
		try (Installation installation = Installation.start(home, data, "--empty")) {
			installation.learned();
		}
	}

	private static Report report(Sample cold, Sample warm, Sample apart, Sample memory) {
		Sample ratio = Sample.ratios(warm, apart);
		List<List<String>> rows = List.of(List.of("./ashar run, warm", warm.text(1), ratio.text(2)),
				List.of("./ashar run, without class data", cold.text(1), Sample.ratios(cold, apart).text(2)),
				List.of("services one after another as plain jars", apart.text(1), "1"),
				List.of("resident, warm (MB)", memory.text(0), ""));
		Map<String, String> figures = new LinkedHashMap<>();
		figures.put("warm_s", Sample.number(warm.median(), 2));
		figures.put("cold_s", Sample.number(cold.median(), 2));
		figures.put("apart_s", Sample.number(apart.median(), 2));
		figures.put("ratio", Sample.number(ratio.median(), 2));
		figures.put("rss_mb", Sample.number(memory.median(), 0));
		return new Report("start",
				"From the command to ready, in seconds, on a data folder in use, all with the same JVM flags, in turn "
						+ PAIRS + " times. Ratio: to the services one after another as plain jars.",
				List.of("what", "seconds", "ratio"), rows, figures);
	}

}
