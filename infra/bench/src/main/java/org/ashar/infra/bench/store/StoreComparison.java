package org.ashar.infra.bench.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;

import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;

/** Both stores at once, asked in turn. */
final class StoreComparison {

	private static final int PAIRS = 7;

	private static final double SECONDS = 6;

	private static final int SMALL = 1_000;

	private static final int LARGE = 200_000;

	private static final int COMMANDS = 400;

	private final Path home;

	private final Path folder;

	private final long seed = Long.getLong("ashar.seed", 2026);

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	StoreComparison(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	Report measure() {
		try (StoreServer embedded = StoreServer.embedded(this.home, this.folder.resolve("embedded"))) {
			try (StoreServer library = StoreServer.library(this.home, this.folder)) {
				writes(new Writers(embedded.collection("writes")), new Writers(library.collection("writes")));
			}
			growth(new Growth(embedded.collection("small"), SMALL), new Growth(embedded.collection("large"), LARGE));
		}
		return new Report("store", "Durable writes (answered after a commit with fsync) of " + Writers.CLIENTS
				+ " clients to the embedded store, in turn with the library as shipped, which answers before anything is"
				+ " written; then single commands at " + SMALL + " and " + LARGE + " documents.",
				List.of("what", "embedded", "beside it", "ratio"), this.rows, this.figures);
	}

	private void writes(Writers embedded, Writers library) {
		embedded.rate(this.seed, SECONDS);
		library.rate(this.seed, SECONDS);
		Sample durable = new Sample();
		Sample bare = new Sample();
		for (int pair = 0; pair < PAIRS; pair++) {
			durable.add(embedded.rate(this.seed + pair, SECONDS));
			bare.add(library.rate(this.seed + pair, SECONDS));
		}
		Sample ratio = Sample.ratios(durable, bare);
		this.rows.add(List.of("writes/s, durable / library as shipped", durable.text(0), bare.text(0), ratio.text(2)));
		this.figures.put("writes_per_s", Sample.number(durable.median(), 0));
		this.figures.put("library_per_s", Sample.number(bare.median(), 0));
		this.figures.put("ratio", Sample.number(ratio.median(), 2));
	}

	private void growth(Growth small, Growth large) {
		row("update by _id and version", "update", Growth::update, small, large);
		row("equality", "equality", Growth::equality, small, large);
		row("sorted page of 20", "page", Growth::page, small, large);
	}

	private void row(String what, String key, ToDoubleBiFunction<Growth, Random> command, Growth small, Growth large) {
		Growth.inTurn(command, small, large, COMMANDS, this.seed);
		Sample[] samples = Growth.inTurn(command, small, large, COMMANDS, this.seed + 1);
		double ratio = samples[1].median() / samples[0].median();
		this.rows.add(List.of(what + ", µs at " + LARGE + " / at " + SMALL, Sample.number(samples[1].median(), 0),
				Sample.number(samples[0].median(), 0), Sample.number(ratio, 2)));
		this.figures.put(key + "_growth", Sample.number(ratio, 2));
	}

}
