package org.ashar.infra.bench.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.LiveHeap;
import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/** The same work among few records and among ten times as many. */
final class RegisterComparison {

	private static final int TIMES = 60;

	private static final int MERGERS = 20;

	private static final int MODELS = 100;

	/* Activities for each organization. */
	private static final int WORKS = 3;

	private static final int PAGE = 50;

	private static final double TAIL = 0.99;

	/* It is not the limits that are measured. */
	private static final Map<String, String> NO_LIMIT = Map.of("ASHAR_PORTAL_LIMITS_ACCOUNT_BURST", "1000000",
			"ASHAR_PORTAL_LIMITS_ACCOUNT_PERMINUTE", "1000000", "ASHAR_PORTAL_LIMITS_CLIENT_BURST", "1000000",
			"ASHAR_PORTAL_LIMITS_CLIENT_PERMINUTE", "1000000");

	private static final List<String> TYPES = List.of("research", "dialogue", "law", "policy", "programme");

	private final Path home;

	private final Path data;

	private final int organizations;

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	private final Map<String, Double> before = new LinkedHashMap<>();

	private final List<Map<String, Object>> profiles = new ArrayList<>();

	private final List<Map<String, Object>> works = new ArrayList<>();

	RegisterComparison(Path home, Path data, int organizations) {
		this.home = home;
		this.data = data;
		this.organizations = organizations;
	}

	Report measure() {
		try (Installation installation = Installation.start(this.home, this.data, NO_LIMIT)) {
			Office office = new Office(installation);
			List<String> bodies = enterBodies(office);
			List<String> activities = enterWorks(office);
			try (Shelf shelf = new Shelf(installation.storePort(), bodies, activities)) {
				int few = this.organizations / 10;
				shelf.grow(MODELS, few, MODELS, few * WORKS);
				measure(installation, office, shelf, few, "tenth_");
				shelf.grow(few, this.organizations, few * WORKS, this.organizations * WORKS);
				measure(installation, office, shelf, this.organizations, "");
			}
		}
		return new Report("register", "What people do with one organization or one activity among "
				+ this.organizations / 10 + " and then among " + this.organizations + " organizations, and " + WORKS
				+ " times as many activities, through the portal, " + TIMES
				+ " times each (mergers with their confirmation " + MERGERS + " times). All but " + MODELS
				+ " of each are copies of what the services have written, put where they keep theirs. Checked each time: "
				+ "what is shown, that a page is full and holds only what was asked for, and how many lines an export has.",
				List.of("what", "records", "median ms", "99th percentile ms", "times among a tenth"), this.rows,
				this.figures);
	}

	private List<String> enterBodies(Office office) {
		List<String> ids = new ArrayList<>();
		for (int number = 0; number < MODELS; number++) {
			Map<String, Object> profile = new HashMap<>();
			String word = Words.of(number);
			profile.put("name", Map.of("ky", "Коом " + word, "ru", "Объединение " + word, "en", "Union " + word));
			profile.put("classification", (number % 2 == 0) ? "22" : "21");
			profile.put("stakeholderGroup", "ngo");
			profile.put("topics", List.of((number % 10 == 0) ? "governance" : "employment"));
			this.profiles.add(profile);
			Map<String, Object> entry = new HashMap<>(profile);
			entry.put("unclaimed", true);
			ids.add(office.organization(entry));
		}
		return ids;
	}

	private List<String> enterWorks(Office office) {
		String own = office.own();
		List<String> ids = new ArrayList<>();
		for (int number = 0; number < MODELS; number++) {
			String word = Words.of(number + MODELS);
			Map<String, Object> work = Map.of("organizationId", own, "type", TYPES.get(number % TYPES.size()),
					"activityStatus", "2", "title",
					Map.of("ky", "Иш " + word, "ru", "Дело " + word, "en", "Work " + word), "topics",
					List.of((number % 10 == 0) ? "governance" : "employment"));
			this.works.add(work);
			ids.add(office.activity(work));
		}
		return ids;
	}

	private void measure(Installation installation, Office office, Shelf shelf, int count, String key) {
		double heapBefore = heap(installation);
		List<Shelf.Copy> bodies = shelf.organizations(TIMES + 2 * MERGERS);
		List<Shelf.Copy> activities = shelf.activities(TIMES);
		tell("open an organization", count, key, TIMES,
				(time) -> open(office, "/organizations/" + bodies.get(time).id()));
		tell("save an organization", count, key, TIMES, (time) -> save(office, Office.CURATOR,
				"/organizations/" + bodies.get(time).id(), this.profiles.get(bodies.get(time).model())));
		tell("open an activity", count * WORKS, key, TIMES,
				(time) -> open(office, "/activities/" + activities.get(time).id()));
		tell("save an activity", count * WORKS, key, TIMES, (time) -> save(office, Office.OWNER,
				"/activities/" + activities.get(time).id(), this.works.get(activities.get(time).model())));
		tell("organizations: topic and kind", count, key, TIMES,
				(time) -> list(office, "/organizations?topic=governance&classification=22", "governance", count / 10));
		tell("organizations: a word", count, key, TIMES,
				(time) -> list(office, "/organizations?q=" + Words.of(time % MODELS), "", count / MODELS));
		tell("activities: topic and type", count * WORKS, key, TIMES,
				(time) -> list(office, "/activities?topic=governance&type=research", "governance", count * WORKS / 10));
		tell("activities: a word", count * WORKS, key, TIMES, (time) -> list(office,
				"/activities?q=" + Words.of(time % MODELS + MODELS), "", count * WORKS / MODELS));
		tell("merge two organizations", count, key, MERGERS,
				(time) -> merge(office, bodies.get(TIMES + 2 * time).id(), bodies.get(TIMES + 2 * time + 1).id()));
		int lines = Math.toIntExact(shelf.countWorks("content.type", "RESEARCH", "content.topics", "governance"));
		tell("export " + lines + " activities", count * WORKS, key, 3, (time) -> export(office, lines));
		this.rows.add(List.of("live heap before and after, MB", Integer.toString(count),
				Sample.number(heapBefore, 0) + " and " + Sample.number(heap(installation), 0), "", ""));
		System.out.println("measured: " + count + " organizations");
	}

	private void tell(String what, int records, String key, int times, IntToDoubleFunction work) {
		Sample millis = new Sample();
		for (int time = 0; time < times; time++) {
			millis.add(work.applyAsDouble(time));
		}
		String name = what.replaceAll("\\d+ ", "");
		Double earlier = this.before.put(name, millis.median());
		this.rows.add(List.of(what, Integer.toString(records), Sample.number(millis.median(), 1),
				Sample.number(millis.quantile(TAIL), 1),
				(earlier == null) ? "" : Sample.number(millis.median() / earlier, 2)));
		this.figures.put(key + name.replaceAll("[^a-z]+", "_") + "_p99_ms", Sample.number(millis.quantile(TAIL), 1));
	}

	private static double open(Office office, String path) {
		office.refresh();
		long began = System.nanoTime();
		Portal.Answer answer = office.get("/api/v1" + path, null).must(200);
		double millis = millis(began);
		require(path.endsWith(answer.json().path("id").asString()), "Another record was shown than " + path);
		return millis;
	}

	private static double save(Office office, String who, String path, Map<String, Object> entry) {
		office.refresh();
		String etag = office.get("/api/v1" + path, who).must(200).etag();
		Map<String, Object> body = new HashMap<>(entry);
		String words = "Changed " + UUID.randomUUID();
		body.put("description", Map.of("en", words));
		long began = System.nanoTime();
		Portal.Answer saved = office.put("/api/v1" + path, body, who, etag).must(200);
		double millis = millis(began);
		require(saved.json().at("/description/en").asString().equals(words), "It was not saved: " + path);
		return millis;
	}

	private static double list(Office office, String query, String topic, int there) {
		long began = System.nanoTime();
		JsonNode items = office.get("/api/v1" + query + "&limit=" + PAGE, null).must(200).json().path("items");
		double millis = millis(began);
		require(items.size() == Math.min(PAGE, there) && items.valueStream()
			.allMatch((item) -> topic.isEmpty() || item.path("topics").toString().contains(topic)),
				"Other records were found than there are for " + query);
		return millis;
	}

	private static double merge(Office office, String loser, String winner) {
		office.refresh();
		long began = System.nanoTime();
		Portal.Answer proposed = office
			.post("/api/v1/mergers", Map.of("organizationId", loser, "into", winner, "note", "Twice"), Office.VERIFIER,
					"")
			.must(201);
		String path = "/api/v1/mergers/" + proposed.json().path("id").asString();
		office.post(path + "/confirm", null, Office.CURATOR, proposed.etag()).must(200);
		double millis = millis(began);
		require(office.get("/api/v1/organizations/" + loser, null).body().contains(winner),
				"It leads nowhere: " + loser);
		return millis;
	}

	private static double export(Office office, int lines) {
		long began = System.nanoTime();
		String file = office.get("/api/v1/activities/export?topic=governance&type=research&format=csv", null)
			.must(200)
			.body();
		double millis = millis(began);
		require(file.lines().count() == lines + 1L, "The export has " + file.lines().count() + " lines");
		return millis;
	}

	private static void require(boolean right, String complaint) {
		if (!right) {
			throw new MissException(complaint);
		}
	}

	private static double millis(long began) {
		return (System.nanoTime() - began) / 1e6;
	}

	private static double heap(Installation installation) {
		return installation.program().family().stream().mapToDouble(LiveHeap::megabytes).sum();
	}

}
