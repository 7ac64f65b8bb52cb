package org.ashar.infra.bench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.BareDatabase;
import org.ashar.infra.bench.run.Crowd;
import org.ashar.infra.bench.run.Folders;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.LiveHeap;
import org.ashar.infra.bench.run.Portal;

/** The same questions asked in turn over HTTP, of bare Lucene and of PostgreSQL. */
final class SearchComparison {

	private static final int MANY = Integer.getInteger("ashar.records", 100_000);

	private static final int FEW = MANY / 10;

	private static final int PAIRS = 5;

	/* As many as there are processors on a small machine. */
	private static final int CONNECTIONS = 2;

	private static final int QUESTIONS = 1_000;

	private static final int CHECKED = 200;

	private static final int FOR_POSTGRESQL = 20;

	private static final double MB = 1024 * 1024;

	private final Path home;

	private final Path folder;

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	SearchComparison(Path home, Path folder) {
		this.home = home;
		this.folder = folder;
	}

	Report measure() {
		try (Installation installation = Installation.start(this.home, this.folder.resolve("data")).learned();
				Topic topic = new Topic(installation)) {
			PublicRecord open = new PublicRecord(new Portal(installation.port()));
			Records records = new Records(open.leaves("topic"), open.leaves("area"));
			Size few = grow(installation, topic, open, records, FEW);
			Size many = grow(installation, topic, open, records, MANY);
			compare(installation, topic, open, records);
			growth(few, many);
		}
		return new Report("search", MANY + " records in three languages with " + Updates.A_SECOND
				+ " updates a second, two words in one or two languages, a topic, the best " + PublicRecord.TOP
				+ " and facets, " + CONNECTIONS + " at once; in turn " + PAIRS + " times, after every answer of "
				+ CHECKED
				+ " was compared with a plain count. Lucene alone does without HTTP, JSON, marks and updates of its own;"
				+ " PostgreSQL without stems and updates.", List.of("what", "Ashar", "beside it", "ratio"), this.rows,
				this.figures);
	}

	private Size grow(Installation installation, Topic topic, PublicRecord open, Records records, int to) {
		int from = records.size();
		records.grow(to);
		long began = System.nanoTime();
		for (int number = from; number < to; number++) {
			topic.tell(records.record(number), 1);
		}
		topic.flush();
		open.await(to);
		double told = (to - from) / ((System.nanoTime() - began) / 1e9);
		check(open, records);
		Sample millis = over(open, records, 0).millis();
		return new Size(millis.median(), LiveHeap.megabytes(installation.program().family().getFirst()),
				Folders.size(index(installation)) / MB, told);
	}

	private void compare(Installation installation, Topic topic, PublicRecord open, Records records) {
		Optional<FullText> database = BareDatabase.start().map((it) -> new FullText(it, records, this.folder));
		Sample platform = new Sample();
		Sample lucene = new Sample();
		Sample postgresql = new Sample();
		Sample slowest = new Sample();
		try (Updates updates = new Updates(topic, records)) {
			check(open, records);
			bare(installation, records, 0);
			for (int pair = 0; pair < PAIRS; pair++) {
				Crowd crowd = over(open, records, pair);
				platform.add(crowd.perSecond());
				slowest.add(crowd.millis().quantile(0.99));
				lucene.add(bare(installation, records, pair));
				int seed = pair;
				database.ifPresent((it) -> postgresql.add(asked(it, records, seed)));
			}
			check(open, records);
		}
		database.ifPresent(FullText::close);
		row("answers/s beside bare Lucene", "of_lucene", platform, lucene, "");
		row("answers/s beside PostgreSQL", "of_postgresql", platform, postgresql, "left out: not to be had here");
		this.rows.add(List.of("slowest 1 %, ms", slowest.text(1), "", ""));
		this.figures.put("p99_ms", Sample.number(slowest.median(), 1));
	}

	private void check(PublicRecord open, Records records) {
		records.questions(CHECKED, 1).forEach((question) -> open.check(question, records.count(question)));
	}

	private static Crowd over(PublicRecord open, Records records, long seed) {
		return Crowd.of(records.questions(QUESTIONS, seed), CONNECTIONS, open::ask);
	}

	private static double bare(Installation installation, Records records, long seed) {
		List<Question> questions = records.questions(QUESTIONS, seed);
		Map<Question, Integer> counts = questions.stream()
			.collect(Collectors.toMap(Function.identity(), records::count, (one, same) -> one));
		try (BareIndex index = new BareIndex(index(installation))) {
			return Crowd.of(questions, CONNECTIONS, (question) -> {
				if (index.ask(question) != counts.getOrDefault(question, 0)) {
					throw new MissException("Bare Lucene counts otherwise what answers " + question);
				}
			}).perSecond();
		}
	}

	private static double asked(FullText database, Records records, long seed) {
		List<Question> questions = records.questions(FOR_POSTGRESQL, seed);
		questions.forEach((question) -> database.check(question, records.count(question)));
		return database.perSecond(questions, CONNECTIONS, 1);
	}

	private static Path index(Installation installation) {
		return installation.data().resolve("knowledge/index");
	}

	private void row(String what, String key, Sample platform, Sample other, String none) {
		Sample ratio = Sample.ratios(platform, other);
		boolean missing = Double.isNaN(other.median());
		this.rows.add(List.of(what, platform.text(0), missing ? none : other.text(1), missing ? "" : ratio.text(2)));
		this.figures.putIfAbsent("per_s", Sample.number(platform.median(), 0));
		this.figures.put(key, Sample.number(ratio.median(), 2));
	}

	private void growth(Size few, Size many) {
		grown("median ms at " + MANY + " / at " + FEW, "time_growth", many.millis(), few.millis(), 1);
		grown("live heap, MB", "heap_growth", many.heap(), few.heap(), 0);
		grown("index on disk, MB", "disk_growth", many.disk(), few.disk(), 0);
		this.rows.add(List.of("records/s until they are found", Sample.number(many.told(), 0), "", ""));
	}

	private void grown(String what, String key, double many, double few, int digits) {
		this.rows
			.add(List.of(what, Sample.number(many, digits), Sample.number(few, digits), Sample.number(many / few, 2)));
		this.figures.put(key, Sample.number(many / few, 2));
	}

	/**
	 * With so many records: the usual time, what is kept in memory and on disk, how fast
	 * they came.
	 */
	private record Size(double millis, double heap, double disk, double told) {
	}

}
