package org.ashar.infra.bench.fresh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.report.Report;
import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/** Changes and Kafka's tool in turn; then the read model alone. */
final class FreshComparison {

	private static final int ROUNDS = 5;

	private static final int SECONDS = 10;

	private static final int TOPICS = 20;

	private static final int MESSAGES = 100_000;

	private static final int TENTH = 10;

	private static final double TAIL = 0.99;

	private static final String ACCOUNT = "ngo";

	/* One account makes all the changes. */
	private static final Map<String, String> NO_LIMIT = Map.of("ASHAR_PORTAL_LIMITS_ACCOUNT_BURST", "1000000",
			"ASHAR_PORTAL_LIMITS_ACCOUNT_PERMINUTE", "1000000");

	private final Path home;

	private final Path data;

	private final List<List<String>> rows = new ArrayList<>();

	private final Map<String, String> figures = new LinkedHashMap<>();

	FreshComparison(Path home, Path data) {
		this.home = home;
		this.data = data;
	}

	Report measure() {
		Topics topics;
		try (Installation installation = Installation.start(this.home, this.data, NO_LIMIT)) {
			changes(installation);
			topics = new Topics(installation.kafkaPort());
		}
		catchUp(topics);
		return new Report("fresh", about(), List.of("what", "platform", "Kafka's tool", "ratio"), this.rows,
				this.figures);
	}

	private void changes(Installation installation) {
		Portal portal = new Portal(installation.port());
		String token = installation.token(ACCOUNT);
		Changes changes = new Changes(portal, organization(portal, token), topics(portal), token);
		Sample kafka = new Sample();
		Sample kafkaTail = new Sample();
		Sample paces = new Sample();
		Sample[] medians = { new Sample(), new Sample(), new Sample() };
		Sample[] tails = { new Sample(), new Sample(), new Sample() };
		changes.run(SECONDS, token);
		for (int round = 0; round < ROUNDS; round++) {
			Changes.Seen seen = changes.forget();
			paces.add(changes.run(SECONDS, installation.token(ACCOUNT)));
			for (int door = 0; door < medians.length; door++) {
				medians[door].add(seen.doors().get(door).median());
				tails[door].add(seen.doors().get(door).quantile(TAIL));
			}
			EndToEnd tool = EndToEnd.measure(this.home, installation.kafkaPort());
			kafka.add(tool.median());
			kafkaTail.add(tool.tail());
		}
		changes.compareAll();
		List<String> doors = List.of("search", "page", "feed");
		for (int door = 0; door < medians.length; door++) {
			tell("median ms until " + doors.get(door), doors.get(door) + "_ms", medians[door], kafka);
			tell("99th percentile until " + doors.get(door), doors.get(door) + "_p99_ms", tails[door], kafkaTail);
		}
		this.rows.add(List.of("changes accepted/s, of " + Changes.PER_SECOND + " asked for", paces.text(0), "", ""));
		this.rows.add(List.of("changes accepted, and seen", Integer.toString(changes.accepted()), "", ""));
		this.figures.put("changes_per_s", Sample.number(paces.median(), 0));
		this.figures.put("unseen", "0");
	}

	private void catchUp(Topics topics) {
		Path keys = this.data.resolve("keys");
		CatchUp tenth = CatchUp.measure(this.home, keys, topics, MESSAGES / TENTH);
		CatchUp all = CatchUp.measure(this.home, keys, topics, MESSAGES);
		for (CatchUp one : List.of(tenth, all)) {
			this.rows.add(List.of("messages/s of a cold read model, " + one.messages() + " messages",
					Sample.number(one.perSecond(), 0), "", ""));
			this.rows.add(List.of("its seconds; resident and index, MB", Sample.number(one.seconds(), 1) + "; "
					+ Sample.number(one.residentMegabytes(), 0) + " and " + Sample.number(one.indexBytes() / 1e6, 0),
					"", ""));
		}
		this.figures.put("cold_per_s", Sample.number(all.perSecond(), 0));
		this.figures.put("cold_growth", Sample.number(all.seconds() / tenth.seconds(), 1));
	}

	private void tell(String what, String key, Sample ours, Sample theirs) {
		Sample ratio = Sample.ratios(ours, theirs);
		this.rows.add(List.of(what, ours.text(0), theirs.text(0), ratio.text(1)));
		this.figures.put(key, Sample.number(ours.median(), 0));
	}

	private static String organization(Portal portal, String token) {
		return portal.get("/api/v1/organizations?mine=true", "192.0.2.1", token)
			.must(200)
			.json()
			.at("/items/0/id")
			.asString();
	}

	/* Those with none below them: their feeds tell of nothing else. */
	private static List<String> topics(Portal portal) {
		JsonNode concepts = portal.get("/api/v1/concepts?scheme=topic", "192.0.2.1", null).must(200).json();
		Set<String> broader = new HashSet<>();
		concepts.path("items").forEach((concept) -> broader.add(concept.path("broader").asString("")));
		List<String> topics = concepts.path("items")
			.valueStream()
			.map((concept) -> concept.path("notation").asString())
			.filter((notation) -> !broader.contains(notation))
			.limit(TOPICS)
			.toList();
		if (topics.size() < TOPICS) {
			throw new MissException("There are only " + topics.size() + " topics");
		}
		return topics;
	}

	private static String about() {
		return "Titles of published activities are changed through the portal at a steady " + Changes.PER_SECOND
				+ " a second. From the answer that accepts a change until a search for its new word, the activity's page"
				+ " and the feed of its topic show it, each asked every 10 ms: every " + Changes.FOLLOWED
				+ "th change is followed so. All changes must have been in a feed, and the last one of each activity"
				+ " everywhere. In turn with it Kafka's EndToEndLatency sends one message at a time through the same"
				+ " broker, with nothing beside it. The limit for one account is raised, as one makes all changes. Then"
				+ " a read model that begins with nothing reads the same topics, multiplied, from a broker of its own;"
				+ " what a start with a finished index takes is deducted.";
	}

}
