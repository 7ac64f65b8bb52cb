package org.ashar.contracts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ashar.contracts.Topics.Topic;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 description of all topics, made from their names and schemas. */
final class AsyncApi {

	private static final String AVRO = "application/vnd.apache.avro;version=1.12.0";

	private static final String KAFKA = "0.5.0";

	/* As infra/platform creates the topics; the contracts cannot ask it. */
	private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

	private final Map<String, Object> channels = new LinkedHashMap<>();

	private final Map<String, Object> operations = new LinkedHashMap<>();

	private final Map<String, Object> messages = new LinkedHashMap<>();

	private AsyncApi() {
	}

	/** The document as YAML. */
	static String document(List<Topic> topics) {
		AsyncApi api = new AsyncApi();
		topics.forEach(api::add);
		api.addSchemas();
		topics.forEach(api::addDeadLetters);
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(120);
		options.setSplitLines(false);
		return "# Generated from org.ashar.contracts.Topics and the Avro schemas by AsyncApiTests; do not edit.\n"
				+ new Yaml(options).dump(api.root());
	}

	private Map<String, Object> root() {
		return map("asyncapi", "3.0.0", "info",
				map("title", "Ashar", "version", "1", "description", AsyncApiTexts.INFO), "defaultContentType",
				"application/avro", "channels", this.channels, "operations", this.operations, "components",
				map("messages", this.messages, "messageTraits", map("cloudEvent", map("headers", cloudEvents()))));
	}

	private void add(Topic topic) {
		String message = topic.schema().getName();
		channel(topic.name(), AsyncApiTexts.describe(topic), message, configuration(topic));
		this.messages.put(message,
				map("name", topic.schema().getFullName(), "title", message, "summary", topic.schema().getDoc(),
						"contentType", "application/avro", "traits",
						List.of(ref("components/messageTraits/cloudEvent")), "payload",
						map("schemaFormat", AVRO, "schema", schema(topic)), "bindings", key(AsyncApiTexts.key(topic))));
	}

	private void addSchemas() {
		channel("contracts.schemas", AsyncApiTexts.SCHEMAS, "AvroSchema", map("cleanup.policy", List.of("compact")));
		this.messages.put("AvroSchema",
				map("title", "AvroSchema", "summary", "An Avro schema as JSON, with its documentation.", "contentType",
						"application/json", "payload", map("type", "object"), "bindings",
						key(AsyncApiTexts.FINGERPRINT)));
	}

	private void addDeadLetters(Topic topic) {
		channel(topic.name() + ".dead", AsyncApiTexts.DEAD.formatted(topic.name()), "DeadLetter",
				map("cleanup.policy", List.of("delete"), "retention.ms", DEAD_LETTER_RETENTION.toMillis()));
		this.messages.putIfAbsent("DeadLetter",
				map("title", "DeadLetter", "summary", AsyncApiTexts.DEAD_LETTER, "contentType",
						"application/octet-stream", "payload", map("type", "string", "format", "binary"), "bindings",
						key("Key of the message as it was.")));
	}

	private void channel(String topic, String description, String message, Map<String, Object> configuration) {
		this.channels.put(topic, map("address", topic, "description", description, "messages",
				map(message, ref("components/messages/" + message)), "bindings",
				map("kafka", map("topic", topic, "topicConfiguration", configuration, "bindingVersion", KAFKA))));
		Map<String, Object> operation = map("action", "send", "channel", ref("channels/" + topic), "messages",
				List.of(ref("channels/" + topic + "/messages/" + message)));
		this.operations.put("send." + topic, operation);
	}

	private static Map<String, Object> configuration(Topic topic) {
		return switch (topic.keep()) {
			case FOR_EVER -> map("cleanup.policy", List.of("delete"), "retention.ms", -1);
			case LAST_STATE -> map("cleanup.policy", List.of("compact"));
			case FOR_A_TIME -> map("cleanup.policy", List.of("delete"), "retention.ms",
					Objects.requireNonNull(topic.retention()).toMillis());
		};
	}

	private static Object schema(Topic topic) {
		// JSON is YAML: read as a tree, the schema is printed like the rest of the
		// document.
		return new Yaml().load(SchemaHistory.text(topic.schema()));
	}

	private static Map<String, Object> key(String description) {
		return map("kafka", map("key", map("type", "string", "description", description), "bindingVersion", KAFKA));
	}

	private static Map<String, Object> cloudEvents() {
		Map<String, Object> properties = new LinkedHashMap<>();
		AsyncApiTexts.HEADERS
			.forEach((name, description) -> properties.put(name, map("type", "string", "description", description)));
		List<String> required = new ArrayList<>(properties.keySet());
		required.remove("traceparent");
		return map("type", "object", "required", required, "properties", properties);
	}

	private static Map<String, Object> ref(String path) {
		return map("$ref", "#/" + path);
	}

	private static Map<String, Object> map(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return map;
	}

}
