package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever comes in: a clear answer in the caller's language, never an error of ours. */
class BadInputIT {

	private static final String SEARCH = "/api/v1/search?";

	private static final String SUGGESTIONS = "/api/v1/search/suggestions?";

	private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

	private static final String RECORD = "/api/v1/records/document/" + UNKNOWN;

	static Stream<Bad> badInput() {
		String words = String.join("+", IntStream.rangeClosed(1, 21).mapToObj(i -> "word" + i).toList());
		String cursor = PublicRecord.visitor().get(SEARCH + "limit=1").json().get("next").asString();
		return Stream.of(new Bad(SEARCH + "q=" + "a".repeat(201), 400, "q"), new Bad(SEARCH + "q=a%01b", 400, "q"),
				new Bad(SEARCH + "q=a%0Ab", 400, "q"), new Bad(SEARCH + "q=a%E2%80%AEb", 400, "q"),
				new Bad(SEARCH + "q=%C2%A0", 400, "q"), new Bad(SEARCH + "q=" + words, 400, "q"),
				new Bad(SEARCH + "q=%FF", 400, ""), new Bad(SEARCH + "q=a%00", 400, ""),
				new Bad(SEARCH + "type=spaceship", 400, "type"), new Bad(SEARCH + "topic=no-such-topic", 400, "topic"),
				new Bad(SEARCH + "topic=%3Cb%3E", 400, "topic"),
				new Bad(SEARCH + "topic=" + "t".repeat(101), 400, "topic"),
				new Bad(SEARCH + "country=bishkek", 400, "country"),
				new Bad(SEARCH + "country=atlantis", 400, "country"), new Bad(SEARCH + "language=de", 400, "language"),
				new Bad(SEARCH + "from=yesterday", 400, "from"), new Bad(SEARCH + "from=2013-02-30", 400, "from"),
				new Bad(SEARCH + "to=99999", 400, "to"), new Bad(SEARCH + "from=2014&to=2013", 400, "to"),
				new Bad(SEARCH + "limit=0", 400, "limit"), new Bad(SEARCH + "limit=101", 400, "limit"),
				new Bad(SEARCH + "limit=many", 400, "limit"), new Bad(SEARCH + "after=%20", 400, "after"),
				new Bad(SEARCH + "after=AAAA", 400, "after"), new Bad(SEARCH + "after=" + cursor + "x", 400, "after"),
				new Bad(SEARCH + "q=пенсия&after=" + cursor, 400, "after"),
				new Bad(SEARCH + "type=person&after=" + cursor, 400, "after"),
				new Bad(SUGGESTIONS + "q=" + "a".repeat(201), 400, "q"), new Bad(SUGGESTIONS + "q=a%07", 400, "q"),
				new Bad(SUGGESTIONS + "q=" + words, 400, "q"),
				new Bad("/api/v1/recommendations/" + UNKNOWN + "/chain", 404, ""),
				new Bad("/api/v1/recommendations/no-id/chain", 404, ""),
				new Bad(RECORD + "?asOf=yesterday", 400, "asOf"), new Bad(RECORD + "?asOf=2013-02-30", 400, "asOf"),
				new Bad(RECORD + "?asOf=2013-06-05T12:00", 400, "asOf"),
				new Bad(RECORD + "/history?after=x", 400, "after"), new Bad(RECORD + "/history?limit=0", 400, "limit"),
				new Bad(RECORD + "/differences?from=a&to=2", 400, "from"),
				new Bad(RECORD + "/differences?from=1", 400, "to"), new Bad(RECORD + "/history", 404, ""),
				new Bad(RECORD + "/versions/1", 404, ""), new Bad(RECORD + "/versions/one", 404, ""),
				new Bad("/api/v1/records/spaceship/" + UNKNOWN, 404, ""),
				new Bad("/api/v1/records/document/no-id", 404, ""),
				new Bad("/api/v1/feeds/no-such-topic.ky.atom", 404, ""),
				new Bad("/api/v1/feeds/rights.de.atom", 404, ""), new Bad("/api/v1/feeds/rights.ky.rss", 404, ""),
				new Bad("/api/v1/feeds/" + "r".repeat(101) + ".ky.atom", 404, ""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badInput")
	void isAnsweredClearly(Bad bad) {
		Set<String> titles = new HashSet<>();
		Set<String> messages = new HashSet<>();
		for (String language : List.of("ky", "ru", "en")) {
			Http.Answer answer = PublicRecord.visitor().language(language).get(bad.path().replace("пенсия", "%D0%BF"));
			assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
			assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
			assertThat(answer.header("Content-Language")).contains(language);
			JsonNode problem = answer.json();
			assertThat(problem.get("type").asString())
				.isEqualTo("urn:ashar:problem:" + (bad.status() == 400 ? "invalid-request" : "not-found"));
			assertThat(problem.get("detail").asString()).isNotBlank();
			List<String> fields = new ArrayList<>(List.of(""));
			problem.path("errors").forEach(error -> {
				fields.add(error.get("field").asString());
				messages.add(error.get("message").asString());
			});
			assertThat(fields).as(answer.toString()).contains(bad.field());
			titles.add(problem.get("title").asString());
		}
		assertThat(titles).hasSize(3);
		assertThat(messages).hasSize(bad.status() == 400 ? 3 : 0);
	}

	record Bad(String path, int status, String field) {

		@Override
		public String toString() {
			return path.substring(0, Math.min(path.length(), 70));
		}
	}

}
