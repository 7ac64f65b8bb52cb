package org.ashar.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The data files of the demo world. */
final class DemoData {

	/** The files, and in each the lists, in the order in which they are loaded. */
	static final Map<String, List<String>> FILES = files();

	private static final YAMLMapper YAML = YAMLMapper.builder().build();

	private final Map<String, List<Entry>> lists = new LinkedHashMap<>();

	private DemoData() {
	}

	static DemoData read() {
		DemoData data = new DemoData();
		FILES.forEach((file, lists) -> {
			JsonNode root = parse("/demo/" + file + ".yaml");
			lists.forEach((list) -> data.lists.put(list, Entry.list(root.path(list))));
		});
		return data;
	}

	/** The entries of a list; none of them refers to a later one. */
	List<Entry> list(String name) {
		return this.lists.getOrDefault(name, List.of());
	}

	private static JsonNode parse(String resource) {
		try (InputStream file = DemoData.class.getResourceAsStream(resource)) {
			if (file == null) {
				throw new IllegalStateException(resource + " is missing");
			}
			return YAML.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, List<String>> files() {
		Map<String, List<String>> files = new LinkedHashMap<>();
		files.put("accounts", List.of("accounts", "grants"));
		files.put("concepts", List.of("topic", "area", "stakeholder-group", "affected-group"));
		files.put("organizations", List.of("organizations", "successions"));
		files.put("people", List.of("people"));
		files.put("documents", List.of("documents"));
		files.put("activities", List.of("activities"));
		files.put("events", List.of("events"));
		files.put("recommendations", List.of("recommendations"));
		files.put("indicators", List.of("indicators"));
		files.put("subscriptions", List.of("subscriptions"));
		return files;
	}

}
