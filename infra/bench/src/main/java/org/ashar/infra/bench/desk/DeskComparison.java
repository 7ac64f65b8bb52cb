package org.ashar.infra.bench.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.LiveHeap;

/** Searches by each kind of filter, each compared with what was entered. */
final class DeskComparison {

	private static final int TIMES = 60;

	private static final int PAGE = 50;

	private static final double TAIL = 0.99;

	private static final double LIMIT_MS = 200;

	private final Path home;

	private final Path data;

	private final int guests;

	private final Random random = new Random(Long.getLong("ashar.seed", 2026));

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	DeskComparison(Path home, Path data, int guests) {
		this.home = home;
		this.data = data;
		this.guests = guests;
	}

	Report measure() {
		try (Installation installation = Installation.start(this.home, this.data)) {
			measure(installation, this.guests / 10, "tenth");
			measure(installation, this.guests, "");
		}
		return new Report("desk", about(), List.of("what", "median ms", "99th percentile ms", "times the way alone"),
				this.rows, this.figures);
	}

	private void measure(Installation installation, int count, String key) {
		int seats = count * 6 / 10;
		Desk desk = new Desk(installation, seats);
		List<Guest> all = IntStream.range(0, count).mapToObj((number) -> Guest.of(number, this.random)).toList();
		desk.enter(all);
		if (desk.counts().getOrDefault("confirmed", 0L) != seats
				|| desk.counts().getOrDefault("waitlisted", 0L) != count - seats) {
			throw new MissException("Not everybody is counted: " + desk.counts());
		}
		double heapBefore = heap(installation);
		Sample way = new Sample();
		Sample every = new Sample();
		IntStream.range(0, TIMES).forEach((time) -> way.add(desk.wayMillis()));
		Sample counting = new Sample();
		IntStream.range(0, TIMES).forEach((time) -> counting.add(desk.countMillis()));
		tell("counts by state, " + count + " guests", counting, way, every);
		questions(all, seats).forEach((name, question) -> {
			Sample millis = new Sample();
			for (int time = 0; time < TIMES; time++) {
				millis.add(ask(desk, all, question, time % 2 == 1));
			}
			tell(name, millis, way, every);
		});
		double heapAfter = heap(installation);
		this.rows.add(List.of("the way alone (seats of the event)", Sample.number(way.median(), 1),
				Sample.number(way.quantile(TAIL), 1), ""));
		this.rows.add(List.of("live heap before and after, MB",
				Sample.number(heapBefore, 0) + " and " + Sample.number(heapAfter, 0), "", ""));
		put("p50_ms", key, Sample.number(every.median(), 1));
		put("p99_ms", key, Sample.number(every.quantile(TAIL), 1));
		put("limit_ms", key, Sample.number(LIMIT_MS, 0));
		put("way_ms", key, Sample.number(way.median(), 1));
		put("heap_before_mb", key, Sample.number(heapBefore, 0));
		put("heap_after_mb", key, Sample.number(heapAfter, 0));
		System.out.println("measured: " + count + " guests");
	}

	private Map<String, Question> questions(List<Guest> all, int seats) {
		Map<String, Question> questions = new LinkedHashMap<>();
		questions.put("opened", new Question(Map.of(), (place) -> true));
		questions.put("state: waitlisted", new Question(Map.of("state", "waitlisted"), (place) -> place >= seats));
		questions.put("group: media",
				new Question(Map.of("group", "media"), (place) -> all.get(place).group().equals("media")));
		for (String typed : List.of("ай", "токт", "ибраимова", "эркин токтогул", "министерство", "example",
				"guest" + Integer.toString(all.size() / 2, 36))) {
			questions.put("typed: " + typed,
					new Question(Map.of("q", typed), (place) -> all.get(place).isFoundBy(typed)));
		}
		questions.put("typed: им, waitlisted, ngo",
				new Question(Map.of("q", "им", "state", "waitlisted", "group", "ngo"), (place) -> place >= seats
						&& all.get(place).group().equals("ngo") && all.get(place).isFoundBy("им")));
		questions.put("not arrived, confirmed, state",
				new Question(Map.of("arrived", false, "state", "confirmed", "group", "state"),
						(place) -> place < seats && all.get(place).group().equals("state")));
		questions.put("arrived (nobody has)", new Question(Map.of("arrived", true), (place) -> false));
		return questions;
	}

	private static double ask(Desk desk, List<Guest> all, Question question, boolean newestFirst) {
		Desk.Found found = desk.search(question.wanted(), newestFirst);
		IntStream places = IntStream.range(0, all.size())
			.map((place) -> newestFirst ? all.size() - 1 - place : place)
			.filter((place) -> question.fits().test(place));
		List<String> right = places.limit(PAGE + 1).mapToObj((place) -> all.get(place).email()).toList();
		List<String> emails = found.guests().stream().map((guest) -> guest.path("email").asString()).toList();
		if (!emails.equals(right.subList(0, Math.min(PAGE, right.size())))
				|| found.more() != right.size() > PAGE) {
			throw new MissException("Other guests were found than there are for " + question.wanted());
		}
		return found.millis();
	}

	private void tell(String name, Sample millis, Sample way, Sample every) {
		every.add(millis);
		this.rows.add(List.of(name, Sample.number(millis.median(), 1), Sample.number(millis.quantile(TAIL), 1),
				Sample.number(millis.median() / way.median(), 1)));
	}

	private void put(String figure, String key, String value) {
		this.figures.put(key.isEmpty() ? figure : key + "_" + figure, value);
	}

	private static double heap(Installation installation) {
		return installation.program().family().stream().mapToDouble(LiveHeap::megabytes).sum();
	}

	private String about() {
		return "One event with " + this.guests / 10 + " and one with " + this.guests + " guests, six in ten with a seat, "
				+ "entered through the API. An organizer looks for guests by each kind of filter, from both ends of the list, "
				+ TIMES + " times each, pages of " + PAGE + ", through the portal; the limit is " + (int) LIMIT_MS
				+ " ms for the 99th percentile of all. Beside it stands the way alone: a request through the portal to the"
				+ " same service that looks for nobody. Checked each time: those found, their order, and whether there are"
				+ " more, against what was entered.";
	}

	/** A filter, and whether it fits the guest at a place. */
	private record Question(Map<String, Object> wanted, Predicate<Integer> fits) {
	}

}
