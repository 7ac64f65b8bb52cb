package org.ashar.infra.bench.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Patience;
import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/** The platform's search, asked as everybody asks it. */
final class PublicRecord {

	static final int TOP = 20;

	private static final String SEARCH = "/api/v1/search?type=indicator";

	private static final Duration CATCHING_UP = Duration.ofMinutes(5);

	private static final int VISITORS = 1 << 14;

	private final Portal portal;

	private final long before;

	PublicRecord(Portal portal) {
		this.portal = portal;
		this.before = total();
	}

	/** The notations of a list that nothing stands below. */
	List<String> leaves(String scheme) {
		List<JsonNode> concepts = this.portal.get("/api/v1/concepts?scheme=" + scheme, visitor(), null)
			.must(200)
			.json()
			.path("items")
			.valueStream()
			.toList();
		List<String> broader = concepts.stream().map((one) -> one.path("broader").asString("")).toList();
		return concepts.stream()
			.map((one) -> one.path("notation").asString())
			.filter((notation) -> !broader.contains(notation))
			.toList();
	}

	/** Waits until so many records of ours can be found. */
	void await(int records) {
		Patience.until(CATCHING_UP, () -> total() == this.before + records ? Optional.of(true) : Optional.empty(),
				"Of " + records + " records some cannot be found");
	}

	/** What is found with both words and the topic, with facets. */
	JsonNode ask(Question question) {
		String words = URLEncoder.encode(question.first() + " " + question.second(), StandardCharsets.UTF_8);
		return this.portal.get(SEARCH + "&topic=" + question.topic() + "&q=" + words + "&limit=" + TOP, visitor(), null)
			.must(200)
			.json();
	}

	/** MissException unless total, page and facets say what a plain count says. */
	void check(Question question, int count) {
		JsonNode found = ask(question);
		boolean right = found.path("total").asInt() == count && found.path("items").size() == Math.min(TOP, count)
				&& found.path("items")
					.valueStream()
					.allMatch((item) -> item.path("topics")
						.valueStream()
						.anyMatch((topic) -> topic.asString().equals(question.topic())))
				&& counted(found, "type", "indicator") == count && counted(found, "topic", question.topic()) == count
				&& counted(found, "language", "ky") == count;
		if (!right) {
			throw new MissException(question + " is in " + count + " records, and the answer is " + found);
		}
	}

	/* Each facet leaves its own choice open; ours is among what it offers. */
	private static int counted(JsonNode found, String facet, String value) {
		return found.path("facets")
			.path(facet)
			.valueStream()
			.filter((one) -> one.path("value").asString().equals(value))
			.mapToInt((one) -> one.path("count").asInt())
			.findFirst()
			.orElse(0);
	}

	private long total() {
		return this.portal.get(SEARCH + "&limit=1", visitor(), null).must(200).json().path("total").asLong();
	}

	private static String visitor() {
		return Portal.address(ThreadLocalRandom.current().nextInt(VISITORS));
	}

}
