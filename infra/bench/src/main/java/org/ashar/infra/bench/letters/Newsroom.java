package org.ashar.infra.bench.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ashar.infra.bench.run.Api;
import tools.jackson.databind.JsonNode;

/** An organization that publishes records and tells of them, over the public API. */
final class Newsroom {

	private static final String PATH = "/activities";

	private static final Map<String, String> WORDS = Map.of("ky",
			"Мигранттардын балдарын мектепке кабыл алуу тартиби жөнөкөйлөштү ", "ru",
			"Порядок приёма детей мигрантов в школы стал проще ", "en",
			"Children of migrants are now admitted to schools more easily ");

	/* With both forms of a letter and its links, these make five kilobytes. */
	private static final int SUMMARY = 380;

	private static final int NOTE = 200;

	private final Api author;

	Newsroom(Api author) {
		this.author = author;
	}

	/** Publishes a record; its id. */
	String publish(String key) {
		String organization = this.author.get("/organizations?mine=true&limit=1").at("/items/0/id").asString();
		JsonNode draft = this.author.post(PATH, entry(organization), Map.of("Idempotency-Key", "bench-" + key));
		JsonNode submitted = act(draft, "submit");
		return act(submitted, "publish").path("id").asString();
	}

	/** The words by which its title in a language can be known. */
	static String words(String language) {
		return WORDS.getOrDefault(language, "").strip();
	}

	/**
	 * Changes a record so that all who follow it hear of it.
	 * @return when this was answered, as of {@link System#nanoTime()}
	 */
	long update(String id) {
		JsonNode seen = this.author.get(PATH + "/" + id);
		Map<String, Object> entry = new HashMap<>(entry(seen.path("organizationId").asString()));
		entry.put("changeNote", text(NOTE));
		entry.put("tags", List.of("bench-" + seen.path("version").asLong()));
		this.author.put(PATH + "/" + id, entry, ifMatch(seen));
		return System.nanoTime();
	}

	private static Map<String, Object> entry(String organization) {
		return Map.of("type", "project", "activityStatus", "2", "organizationId", organization, "title", text(1),
				"description", text(SUMMARY));
	}

	private static Map<String, String> ifMatch(JsonNode seen) {
		return Map.of("If-Match", "\"" + seen.path("version").asLong() + "\"");
	}

	private JsonNode act(JsonNode seen, String step) {
		return this.author.post(PATH + "/" + seen.path("id").asString() + "/" + step, Map.of(), ifMatch(seen));
	}

	/* At least once, and then as often as fits. */
	private static Map<String, String> text(int length) {
		return WORDS.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(words) -> words.getValue().repeat(Math.max(1, length / words.getValue().length())).strip()));
	}

}
