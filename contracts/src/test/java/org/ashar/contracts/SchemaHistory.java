package org.ashar.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.avro.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The frozen schemas of each record by number, as files {@code Record.n.avsc} that are
 * only ever added to.
 */
record SchemaHistory(Map<String, SortedMap<Integer, Schema>> records) {

	static final Path FOLDER = Path.of("src/main/resources/schemas");

	/** How texts become strings, and which fields make the key of a message. */
	private static final Set<String> OURS = Set.of("avro.java.string", "key");

	private static final Pattern FILE = Pattern.compile("(\\w+)\\.([1-9]\\d*)\\.avsc");

	private static final ObjectMapper JSON = new ObjectMapper();

	static SchemaHistory read(Path folder) {
		Map<String, SortedMap<Integer, Schema>> records = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Matcher name = FILE.matcher(file.getFileName().toString());
				if (!name.matches()) {
					throw new IllegalStateException(file + " is not named Record.n.avsc");
				}
				records.computeIfAbsent(name.group(1), it -> new TreeMap<>())
					.put(Integer.valueOf(name.group(2)), new Schema.Parser().parse(Files.readString(file)));
			}
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return new SchemaHistory(records);
	}

	/** The frozen schemas of a record, oldest first; empty when there are none. */
	List<Schema> of(String record) {
		return List.copyOf(numbers(record).values());
	}

	SortedMap<Integer, Schema> numbers(String record) {
		return this.records.getOrDefault(record, new TreeMap<>());
	}

	/**
	 * The text of a schema as it is frozen: with its documentation, without what only our
	 * Java reads.
	 */
	static String text(Schema schema) {
		try {
			return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plain(JSON.readTree(schema.toString())))
					+ "\n";
		}
		catch (JsonProcessingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static JsonNode plain(JsonNode node) {
		if (node instanceof ArrayNode array) {
			ArrayNode copy = JSON.createArrayNode();
			array.forEach(element -> copy.add(plain(element)));
			return copy;
		}
		if (node instanceof ObjectNode object) {
			ObjectNode copy = JSON.createObjectNode();
			object.properties()
				.stream()
				.filter(property -> !OURS.contains(property.getKey()))
				.forEach(property -> copy.set(property.getKey(), plain(property.getValue())));
			return copy.size() == 1 && copy.path("type").isTextual() ? copy.get("type") : copy;
		}
		return node;
	}

}
