package org.ashar.knowledge;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.yaml.snakeyaml.Yaml;

/** The small public record that the search is measured on, and what people ask it. */
public final class Gold {

	private Gold() {
	}

	/** A record. */
	public record Doc(String slug, String type, Map<String, String> title, Map<String, String> text,
			List<String> topics, List<String> areas) {

		/** The same at every run. */
		public String id() {
			return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)).toString();
		}
	}

	/** What somebody types, in which language she reads, and what she wants then. */
	public record Wanted(String words, String reader, Set<String> relevant) {
	}

	/** Every record. */
	public static List<Doc> corpus() {
		List<Doc> docs = new ArrayList<>();
		for (Map<String, Object> entry : read("gold-corpus.yaml")) {
			docs.add(new Doc((String) Objects.requireNonNull(entry.get("id")),
					(String) Objects.requireNonNull(entry.get("type")), map(entry.get("title")),
					map(entry.getOrDefault("text", Map.of())), list(entry.getOrDefault("topics", List.of())),
					list(entry.getOrDefault("areas", List.of()))));
		}
		return docs;
	}

	/** Everything that is asked. */
	public static List<Wanted> queries() {
		return read("gold-queries.yaml").stream()
			.map(entry -> new Wanted((String) Objects.requireNonNull(entry.get("q")),
					(String) Objects.requireNonNull(entry.get("reader")), new TreeSet<>(list(entry.get("relevant")))))
			.toList();
	}

	private static List<Map<String, Object>> read(String name) {
		InputStream file = Objects.requireNonNull(Gold.class.getResourceAsStream("/" + name), name);
		return new Yaml().load(file);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> map(Object value) {
		return (Map<String, String>) value;
	}

	@SuppressWarnings("unchecked")
	private static List<String> list(Object value) {
		return (List<String>) value;
	}

}
