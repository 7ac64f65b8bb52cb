package org.ashar.portal.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Names;
import org.ashar.portal.services.Version;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A past state in words: the fields of the record by their names, and codes by what they
 * mean. A field that nobody has named is shown as it is.
 */
@Component
class PastState {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[01][0-9](-[0-3][0-9])?");

	private static final Map<String, String> PREFIXES = Map.ofEntries(Map.entry("listing", "listing"),
			Map.entry("trust", "trust"), Map.entry("editorialState", "editorial"),
			Map.entry("classification", "classification"), Map.entry("stakeholderGroup", "group"),
			Map.entry("activityStatus", "activity-status"), Map.entry("response.status", "response"),
			Map.entry("assessments.voice", "voice"), Map.entry("assessments.level", "level"),
			Map.entry("category", "category"), Map.entry("attendance", "attendance"), Map.entry("state", "event-state"),
			Map.entry("qualityFlags", "flag"), Map.entry("languages", "tag"),
			Map.entry("activity.type", "activity-type"), Map.entry("recommendation.kind", "kind"),
			Map.entry("indicator.measure", "measure"), Map.entry("observations.comparator", "comparator"),
			Map.entry("activityDates.type", "date-type"), Map.entry("participatingOrgs.role", "org-role"),
			Map.entry("relatedActivities.type", "relation"), Map.entry("parties.role", "party-role"),
			Map.entry("sessions.type", "session-type"), Map.entry("unitKind", "unit"));

	private static final Map<String, String> FOLDERS = Map.ofEntries(Map.entry("sourceDocumentId", "documents"),
			Map.entry("documentId", "documents"), Map.entry("documents", "documents"),
			Map.entry("adoptedAtEventId", "events"), Map.entry("series", "events"), Map.entry("setId", "activities"),
			Map.entry("activityId", "activities"), Map.entry("parentActivityId", "activities"),
			Map.entry("mergedInto", "recommendations"), Map.entry("personId", "people"));

	private static final List<String> BODIES = List.of("organizationId", "leadBodies", "partners", "counterparts",
			"memberOf", "publishers", "outletId", "commissionedBy");

	private static final Map<String, String> SCHEMES = Map.of("topics", "topic", "areas", "area", "areasServed", "area",
			"area", "area");

	private final Messages messages;

	private final Options options;

	private final Names names;

	private final Times times;

	PastState(Messages messages, Options options, Names names, Times times) {
		this.messages = messages;
		this.options = options;
		this.names = names;
		this.times = times;
	}

	/** The fields of a record, those that every reader looks for first. */
	List<Field> fields(String type, JsonNode record, Language reader) {
		List<Field> fields = new ArrayList<>();
		record.properties()
			.stream()
			.filter((field) -> !field.getKey().equals("id"))
			.forEach((field) -> fields
				.add(new Field(label(field.getKey(), reader), values(type, field.getKey(), field.getValue(), reader))));
		return List.copyOf(fields);
	}

	/** What has changed. */
	List<Changed> changes(String type, Version.Difference difference, Language reader) {
		return difference.changes()
			.stream()
			.map((change) -> new Changed(label(change.field(), reader), change.language(),
					side(type, change, change.before(), reader), side(type, change, change.after(), reader)))
			.toList();
	}

	private List<Value> side(String type, Version.Change change, @Nullable JsonNode side, Language reader) {
		if (side == null || side.isNull()) {
			return List.of();
		}
		return (change.language() != null) ? List.of(new Value(side.asString(), change.language(), null))
				: values(type, change.field(), side, reader);
	}

	private String label(String path, Language reader) {
		return Stream.of(path.split("\\."))
			.map((part) -> this.options.label(reader, "field", part))
			.collect(Collectors.joining(" › "));
	}

	private List<Value> values(String type, String path, JsonNode node, Language reader) {
		if (node.isArray()) {
			List<Value> values = new ArrayList<>();
			node.forEach((item) -> values.addAll(values(type, path, item, reader)));
			return List.copyOf(values);
		}
		Text text = text(node);
		if (text != null) {
			Text.Shown shown = text.in(reader);
			return List.of(new Value(shown.value(), shown.language().tag(), null));
		}
		return List.of(node.isObject() ? new Value(parts(type, path, node, reader), reader.tag(), null)
				: scalar(type, path, node, reader));
	}

	private String parts(String type, String path, JsonNode object, Language reader) {
		return object.properties()
			.stream()
			.filter((part) -> !part.getKey().equals("id"))
			.map((part) -> this.options.label(reader, "field", part.getKey()) + ": "
					+ values(type, path + "." + part.getKey(), part.getValue(), reader).stream()
						.map(Value::words)
						.collect(Collectors.joining(", ")))
			.collect(Collectors.joining("; "));
	}

	private Value scalar(String type, String path, JsonNode node, Language reader) {
		String written = node.isString() ? node.asString() : node.toString();
		String name = path.substring(path.lastIndexOf('.') + 1);
		if (node.isBoolean()) {
			return plain(this.messages.get(reader, node.asBoolean() ? "versions.yes" : "versions.no"), reader);
		}
		if (ID.matcher(written).matches()) {
			return record(type, name, written, reader);
		}
		if (DAY.matcher(written).matches()) {
			return plain(this.times.date(written, reader), reader);
		}
		if (SCHEMES.containsKey(name)) {
			Text.Shown label = this.names.concept(SCHEMES.get(name), written)
				.map((text) -> text.in(reader))
				.orElse(null);
			return (label != null) ? new Value(label.value(), label.language().tag(), null) : plain(written, reader);
		}
		return plain(Stream.of(path, type + "." + path)
			.filter(PREFIXES::containsKey)
			.findFirst()
			.map((key) -> this.options.label(reader, PREFIXES.get(key), written))
			.orElse(written), reader);
	}

	private Value record(String type, String name, String id, Language reader) {
		String folder = folder(type, name);
		if (folder == null) {
			return plain(id, reader);
		}
		Text.Shown title = folder.equals("organizations")
				? this.names.organization(id).map((text) -> text.in(reader)).orElse(null) : null;
		return (title != null) ? new Value(title.value(), title.language().tag(), "/" + folder + "/" + id)
				: new Value(id, reader.tag(), "/" + folder + "/" + id);
	}

	private static @Nullable String folder(String type, String name) {
		if (BODIES.contains(name)) {
			return "organizations";
		}
		if (name.equals("parentId") || name.equals("supersededBy")) {
			return switch (type) {
				case "organization" -> "organizations";
				case "activity" -> "activities";
				default -> "recommendations";
			};
		}
		return FOLDERS.get(name);
	}

	private static Value plain(String words, Language reader) {
		return new Value(words, reader.tag(), null);
	}

	private static @Nullable Text text(JsonNode node) {
		if (!node.isObject() || node.isEmpty()) {
			return null;
		}
		Map<Language, String> values = new EnumMap<>(Language.class);
		node.properties()
			.forEach((part) -> Language.of(part.getKey())
				.filter((language) -> part.getKey().equals(language.tag()) && part.getValue().isString())
				.ifPresent((language) -> values.put(language, part.getValue().asString())));
		return (values.size() == node.size()) ? Text.of(values) : null;
	}

	/** A field and what it says. */
	record Field(String label, List<Value> values) {
	}

	/** A field that says something else than before. */
	record Changed(String label, @Nullable String language, List<Value> before, List<Value> after) {
	}

	/** Something said, in which language, and where more of it is. */
	record Value(String words, String lang, @Nullable String page) {
	}

}
