package org.ashar.infra.bench.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

	/* It is not the limits that are measured. */
	private static final Map<String, String> NO_LIMIT = Map.of("ASHAR_PORTAL_LIMITS_ACCOUNT_BURST", "1000000",
			"ASHAR_PORTAL_LIMITS_ACCOUNT_PERMINUTE", "1000000");

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
		try (Installation installation = Installation.start(this.home, this.data, NO_LIMIT)) {
			measure(installation, this.guests / 10, "tenth");
			measure(installation, this.guests, "");
		}
		return new Report("desk", about(), List.of("what", "median ms", "99th percentile ms", "times the way alone"),
				this.rows, this.figures);
	}

	private void measure(Installation installation, int count, String key) {
		int seats = count * 6 / 10;
		Desk desk = new Desk(installation, seats);
		List<Entered> all = entered(desk,
				IntStream.range(0, count).mapToObj((number) -> Guest.of(number, this.random)).toList());
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
		questions(all).forEach((name, question) -> {
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

	/* Everybody once, in the order that the platform has given them. */
	private static List<Entered> entered(Desk desk, List<Guest> guests) {
		desk.enter(guests);
		Map<String, Guest> byEmail = guests.stream().collect(Collectors.toMap(Guest::email, Function.identity()));
		List<Entered> all = desk.all()
			.stream()
			.map((one) -> new Entered(byEmail.remove(one.path("email").asString()), one.path("state").asString()))
			.toList();
		if (!byEmail.isEmpty() || all.stream().anyMatch((one) -> one.guest() == null)) {
			throw new MissException("Not everybody is listed once");
		}
		return all;
	}

	private Map<String, Question> questions(List<Entered> all) {
		Map<String, Question> questions = new LinkedHashMap<>();
		questions.put("opened", new Question(Map.of(), (one) -> true));
		questions.put("state: waitlisted",
				new Question(Map.of("state", "waitlisted"), (one) -> one.state().equals("waitlisted")));
		questions.put("group: media",
				new Question(Map.of("group", "media"), (one) -> one.guest().group().equals("media")));
		for (String typed : List.of("ай", "токт", "ибраимова", "эркин токтогул", "министерство", "example",
				"guest" + Integer.toString(all.size() / 2, 36))) {
			questions.put("typed: " + typed, new Question(Map.of("q", typed), (one) -> one.guest().isFoundBy(typed)));
		}
		questions.put("typed: им, waitlisted, ngo",
				new Question(Map.of("q", "им", "state", "waitlisted", "group", "ngo"),
						(one) -> one.state().equals("waitlisted") && one.guest().group().equals("ngo")
								&& one.guest().isFoundBy("им")));
		questions.put("not arrived, confirmed, state",
				new Question(Map.of("arrived", false, "state", "confirmed", "group", "state"),
						(one) -> one.state().equals("confirmed") && one.guest().group().equals("state")));
		questions.put("arrived (nobody has)", new Question(Map.of("arrived", true), (one) -> false));
		return questions;
	}

	private static double ask(Desk desk, List<Entered> all, Question question, boolean newestFirst) {
		Desk.Found found = desk.search(question.wanted(), newestFirst);
		List<String> right = (newestFirst ? all.reversed() : all).stream()
			.filter(question.fits())
			.limit(PAGE + 1)
			.map((one) -> one.guest().email())
			.toList();
		List<String> emails = found.guests().stream().map((guest) -> guest.path("email").asString()).toList();
		if (!emails.equals(right.subList(0, Math.min(PAGE, right.size()))) || found.more() != right.size() > PAGE) {
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
		return "One event with " + this.guests / 10 + " and one with " + this.guests
				+ " guests, six in ten with a seat, "
				+ "entered through the API. An organizer looks for guests by each kind of filter, from both ends of the list, "
				+ TIMES + " times each, pages of " + PAGE + ", through the portal; the limit is " + (int) LIMIT_MS
				+ " ms for the 99th percentile of all. Beside it stands the way alone: a request through the portal to the"
				+ " same service that looks for nobody. Checked each time: those found, their order, and whether there are"
				+ " more, against what was entered.";
	}

	/** A guest, and how she stands. */
	private record Entered(Guest guest, String state) {
	}

	/** A filter, and whom it fits. */
	private record Question(Map<String, Object> wanted, Predicate<Entered> fits) {
	}

}
