package org.ashar.infra.bench.fuzz;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies that are nearly right, and values that are not. */
final class Hostility {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final int DEEP = 5_000;

	private static final int LONG = 120_000;

	private static final int OVER_THE_LIMIT = 1_100_000;

	private static final List<String> WORDS = List.of("", " ", "\u0000", "a\r\nBcc: x@example.org", "\u202Egnp.exe",
			"\uD800", "𝔘𝔫𝔦", "ң".repeat(300), "'; return true; //", "{\"$gt\":\"\"}", "$where", "=1+1", "<script>",
			"${jndi:ldap://127.0.0.1/x}", "../../etc/passwd", "null", "-1", "0001-01-01", "+999999999-12-31",
			"2013-02-30", "2013-06-03T10:00:00+99:99", "Asia/Nowhere", "00000000-0000-0000-0000-000000000000", "%00",
			"a@b@c", "javascript:alert(1)");

	private static final int LEVELS = 6;

	private final Contract contract;

	private final RandomGenerator random;

	/** Comes back nowhere. */
	private final String mark;

	Hostility(Contract contract, RandomGenerator random, String mark) {
		this.contract = contract;
		this.random = random;
		this.mark = mark;
	}

	/** A body as the schema describes it, with nearly all that is optional. */
	JsonNode plausible(JsonNode schema) {
		return plausible(schema, 0);
	}

	private JsonNode plausible(JsonNode schema, int level) {
		JsonNode meant = this.contract.resolve(schema);
		if (meant.path("enum").isArray()) {
			return meant.path("enum").get(this.random.nextInt(meant.path("enum").size()));
		}
		return switch (Contract.type(meant)) {
			case "string" -> JSON.stringNode(word(meant));
			case "integer" -> JSON.numberNode(this.random.nextInt(1, 50));
			case "number" -> JSON.numberNode(this.random.nextInt(1, 50) / 2.0);
			case "boolean" -> JSON.booleanNode(this.random.nextBoolean());
			case "array" -> {
				ArrayNode array = JSON.arrayNode();
				if (level < LEVELS) {
					array.add(plausible(meant.path("items"), level + 1));
				}
				yield array;
			}
			default -> {
				ObjectNode object = JSON.objectNode();
				meant.path("properties").forEachEntry((name, property) -> {
					if (level < LEVELS && this.random.nextInt(8) > 0) {
						object.set(name, plausible(property, level + 1));
					}
				});
				yield object;
			}
		};
	}

	private String word(JsonNode schema) {
		if (schema.path("format").asString("").equals("uuid")) {
			return new UUID(this.random.nextLong(), this.random.nextLong()).toString();
		}
		return switch (this.random.nextInt(4)) {
			case 0 -> "2013-06-03";
			case 1 -> "health";
			case 2 -> "Asia/Bishkek";
			default -> this.mark;
		};
	}

	/** A single value that hardly any place is meant for. */
	String word() {
		int choice = this.random.nextInt(WORDS.size() + 2);
		if (choice < WORDS.size()) {
			return WORDS.get(choice);
		}
		return (choice == WORDS.size()) ? this.mark : "ө".repeat(this.random.nextInt(1, 3_000));
	}

	/** The text of a body after something has been done to it. */
	String spoiled(JsonNode body) {
		return switch (this.random.nextInt(10)) {
			case 0 -> "";
			case 1 -> "{\"" + this.mark + "\":";
			case 2 -> "[".repeat(DEEP);
			case 3 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
			case 4 -> List.of("null", "[]", "0", "\"" + this.mark + "\"", "true").get(this.random.nextInt(5));
			case 5 -> (this.random.nextInt(8) == 0) ? "{\"x\":\"" + "a".repeat(OVER_THE_LIMIT) + "\"}" : body + "}";
			case 6 -> doubled(body);
			default -> JsonMapper.shared().writeValueAsString(changed(body));
		};
	}

	/* RFC 8259 leaves open which of two members counts. */
	private static String doubled(JsonNode body) {
		String text = body.toString();
		return (body.isObject() && !body.isEmpty()) ? text.substring(0, text.length() - 1) + "," + text.substring(1)
				: text + text;
	}

	/* One place somewhere within, or a member more. */
	private JsonNode changed(JsonNode body) {
		if (!body.isContainer() || body.isEmpty() || this.random.nextInt(4) == 0) {
			if (body instanceof ObjectNode object && this.random.nextBoolean()) {
				object.put(this.mark, this.mark);
				return object;
			}
			return wrong();
		}
		int place = this.random.nextInt(body.size());
		if (body instanceof ArrayNode array) {
			array.set(place, changed(array.get(place)));
		}
		else if (body instanceof ObjectNode object) {
			String name = object.propertyNames().stream().skip(place).findFirst().orElseThrow();
			object.set(name, changed(object.get(name)));
		}
		return body;
	}

	private JsonNode wrong() {
		return switch (this.random.nextInt(9)) {
			case 0 -> JSON.nullNode();
			case 1 -> JSON.numberNode(Long.MIN_VALUE);
			case 2 -> JSON.numberNode(Double.MAX_VALUE);
			case 3 -> JSON.objectNode();
			case 4 -> JSON.arrayNode().add(JSON.arrayNode());
			case 5 -> JSON.stringNode("ү".repeat(LONG));
			case 6 -> JSON.booleanNode(this.random.nextBoolean());
			default -> JSON.stringNode(word());
		};
	}

}
