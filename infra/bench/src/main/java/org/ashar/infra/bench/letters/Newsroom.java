package org.ashar.infra.bench.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/** An organization that publishes records and tells of them, over the public API. */
final class Newsroom {

	private static final String API = "/api/v1";

	private static final String PATH = API + "/activities";

	private static final String DESK = Portal.address(1);

	/* Short: with its frame, its links and both forms a letter is long enough. */
	private static final Map<String, String> WORDS = Map.of("ky",
			"Мигранттардын балдарын мектепке кабыл алуу тартиби жөнөкөйлөштү", "ru",
			"Порядок приёма детей мигрантов в школы стал проще", "en",
			"Children of migrants are now admitted to schools more easily");

	private final Portal portal;

	private final String token;

	Newsroom(Portal portal, String token) {
		this.portal = portal;
		this.token = token;
	}

	/** Its id in the directory. */
	String organization() {
		return read(API + "/organizations?mine=true&limit=1").at("/items/0/id").asString();
	}

	/** Publishes a record; its id. */
	String publish() {
		JsonNode draft = this.portal.post(PATH, entry(organization()), DESK, this.token, "").must(201).json();
		JsonNode submitted = act(draft, "submit");
		return act(submitted, "publish").path("id").asString();
	}

	/** The words by which its title in a language can be known. */
	static String words(String language) {
		return WORDS.getOrDefault(language, "");
	}

	/**
	 * Changes a record so that all who follow it hear of it.
	 * @return when this was answered, as of {@link System#nanoTime()}
	 */
	long update(String id) {
		JsonNode seen = read(PATH + "/" + id);
		Map<String, Object> entry = new HashMap<>(entry(seen.path("organizationId").asString()));
		entry.put("changeNote", WORDS);
		entry.put("tags", List.of("bench-" + seen.path("version").asLong()));
		this.portal.put(PATH + "/" + id, entry, DESK, this.token, etag(seen)).must(200);
		return System.nanoTime();
	}

	private static Map<String, Object> entry(String organization) {
		return Map.of("type", "project", "activityStatus", "2", "organizationId", organization, "title", WORDS,
				"description", WORDS);
	}

	private JsonNode act(JsonNode seen, String step) {
		String path = PATH + "/" + seen.path("id").asString() + "/" + step;
		return this.portal.post(path, Map.of(), DESK, this.token, etag(seen)).must(200).json();
	}

	private JsonNode read(String path) {
		return this.portal.get(path, DESK, this.token).must(200).json();
	}

	private static String etag(JsonNode seen) {
		return "\"" + seen.path("version").asLong() + "\"";
	}

}
