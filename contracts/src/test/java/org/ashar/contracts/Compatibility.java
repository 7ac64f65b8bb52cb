package org.ashar.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * The rule for changing a contract: full and transitive. Avro alone would let an enum
 * symbol go, because a reader may fall back to the default symbol; but then old messages
 * lose what they said, so that is refused here as well.
 */
final class Compatibility {

	private Compatibility() {
	}

	/**
	 * What breaks between a schema and all earlier ones, oldest first; empty when nothing
	 * does.
	 */
	static List<String> breaks(Schema current, List<Schema> frozen) {
		List<String> breaks = new ArrayList<>(enumsWithoutDefault(current));
		for (int i = 0; i < frozen.size(); i++) {
			String version = "version " + (i + 1);
			Schema earlier = frozen.get(i);
			if (!current.getFullName().equals(earlier.getFullName())) {
				breaks.add(version + " is called " + earlier.getFullName() + ", the current " + current.getFullName());
			}
			breaks.addAll(unreadable(current, earlier, "the current schema cannot read " + version));
			breaks.addAll(unreadable(earlier, current, version + " cannot read the current schema"));
			breaks.addAll(changedTypes(current, earlier, version));
		}
		return breaks;
	}

	private static List<String> unreadable(Schema reader, Schema writer, String what) {
		return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
			.getResult()
			.getIncompatibilities()
			.stream()
			.map(it -> what + ": " + it.getType() + " at " + it.getLocation() + ": " + it.getMessage())
			.toList();
	}

	private static List<String> enumsWithoutDefault(Schema current) {
		return namedTypes(current).values()
			.stream()
			.filter(type -> type.getType() == Schema.Type.ENUM && type.getEnumDefault() == null)
			.map(type -> "enum " + type.getFullName() + " has no default symbol")
			.toList();
	}

	private static List<String> changedTypes(Schema current, Schema earlier, String version) {
		List<String> breaks = new ArrayList<>();
		Map<String, Schema> now = namedTypes(current);
		namedTypes(earlier).forEach((name, old) -> {
			Schema type = now.get(name);
			if (type == null) {
				breaks.add(name + " of " + version + " is gone");
			}
			else if (type.getType() != old.getType()) {
				breaks.add(name + " of " + version + " is another type now");
			}
			else if (type.getType() == Schema.Type.ENUM) {
				breaks.addAll(lostSymbols(type, old, version));
			}
			else if (type.getType() == Schema.Type.RECORD) {
				breaks.addAll(addedWithoutDefault(type, old, version));
			}
		});
		return breaks;
	}

	private static List<String> lostSymbols(Schema type, Schema old, String version) {
		return old.getEnumSymbols()
			.stream()
			.filter(symbol -> !type.hasEnumSymbol(symbol))
			.map(symbol -> "symbol " + symbol + " of " + type.getFullName() + " in " + version + " is gone")
			.toList();
	}

	private static List<String> addedWithoutDefault(Schema type, Schema old, String version) {
		return type.getFields()
			.stream()
			.filter(field -> old.getField(field.name()) == null && !field.hasDefaultValue())
			.map(field -> type.getFullName() + "." + field.name() + " came after " + version + " without a default")
			.toList();
	}

	private static Map<String, Schema> namedTypes(Schema schema) {
		Map<String, Schema> found = new LinkedHashMap<>();
		collect(schema, found);
		return found;
	}

	private static void collect(Schema schema, Map<String, Schema> found) {
		switch (schema.getType()) {
			case RECORD -> {
				if (found.putIfAbsent(schema.getFullName(), schema) == null) {
					schema.getFields().forEach(field -> collect(field.schema(), found));
				}
			}
			case ENUM, FIXED -> found.putIfAbsent(schema.getFullName(), schema);
			case ARRAY -> collect(schema.getElementType(), found);
			case MAP -> collect(schema.getValueType(), found);
			case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
			case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {
			}
		}
	}

}
