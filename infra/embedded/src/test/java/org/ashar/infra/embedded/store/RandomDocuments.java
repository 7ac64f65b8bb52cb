package org.ashar.infra.embedded.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Documents and questions that meet often: few values, many kinds, arrays and gaps. */
final class RandomDocuments {

	private static final List<String> STRINGS = List.of("", "a", "ab", "b", "ба", "ң", "\uD83D\uDE00", "\uFFFD", "a\0b",
			"a\0", "Z", "Ab");

	private final Random random;

	private int next;

	RandomDocuments(Random random) {
		this.random = random;
	}

	boolean chance(int one) {
		return random.nextInt(one) == 0;
	}

	int id() {
		return random.nextInt(next + 5);
	}

	Document document() {
		Document document = new Document("_id", next++);
		put(document, "a", scalar());
		put(document, "b", random.nextInt(8));
		put(document, "c", chance(3) ? scalar() : (Object) (double) random.nextInt(5));
		put(document, "d", chance(3) ? list(this::pair) : pair());
		put(document, "e", chance(2) ? list(() -> chance(2) ? text() : (Object) random.nextInt(6)) : scalar());
		if (chance(2)) {
			put(document, "g", scalar());
		}
		document.put("h", random.nextInt(3));
		return document;
	}

	Document update() {
		return switch (random.nextInt(6)) {
			case 0 -> new Document("$set", new Document("a", scalar()).append("b", random.nextInt(8)));
			case 1 -> new Document("$unset", new Document(chance(2) ? "a" : "g", ""));
			case 2 -> new Document("$set", new Document("e", list(() -> random.nextInt(6))));
			case 3 -> new Document("$set", new Document("d", pair()));
			case 4 -> new Document("$set", new Document("c", scalar()).append("g", scalar()));
			default -> new Document("$inc", new Document("h", 1));
		};
	}

	Document filter() {
		Document filter = new Document();
		int conditions = 1 + random.nextInt(3);
		for (int i = 0; i < conditions; i++) {
			filter.putAll(condition());
		}
		if (chance(6)) {
			filter.append("$or", List.of(condition(), condition()));
		}
		if (chance(8)) {
			filter.append("$and", List.of(condition(), condition()));
		}
		return chance(15) ? new Document() : filter;
	}

	/** What lists ask: one value of an array, and perhaps from where on. */
	Document listed() {
		Document listed = new Document("e", value("e"));
		if (chance(2)) {
			listed.append("h", chance(2) ? (Object) random.nextInt(4) : new Document("$lt", random.nextInt(4)));
		}
		if (chance(3)) {
			listed.append("b", new Document("$gt", random.nextInt(8)));
		}
		if (chance(4)) {
			listed.append("$or", List.of(condition(), condition()));
		}
		if (chance(4)) {
			listed.append("$and", List.of(new Document("e", value("e")), condition()));
		}
		return listed;
	}

	/** By what they are sorted, the array itself now and then. */
	Document listOrder() {
		List<String> fields = List.of("h", "b", "a", "_id", "e");
		Document order = new Document(fields.get(random.nextInt(chance(8) ? 5 : 3)), chance(2) ? 1 : -1);
		IntStream.range(0, random.nextInt(3))
			.forEach(i -> order.putIfAbsent(fields.get(random.nextInt(fields.size())), chance(2) ? 1 : -1));
		return order;
	}

	/** What an index may answer without looking at the documents. */
	Document equality() {
		List<String> fields = List.of("a", "b", "c", "e", "g");
		Document equality = new Document();
		for (int i = 0; i < 1 + random.nextInt(2); i++) {
			String field = fields.get(random.nextInt(fields.size()));
			equality.put(field, chance(4) ? new Document("$in", list(this::text)) : text());
		}
		return equality;
	}

	private Object text() {
		return chance(8) ? scalar() : STRINGS.get(random.nextInt(STRINGS.size()));
	}

	Document sort() {
		List<String> fields = List.of("a", "b", "c", "_id", "h", "e", "g", "d.x");
		Document sort = new Document();
		IntStream.range(0, random.nextInt(4))
			.forEach(i -> sort.put(fields.get(random.nextInt(fields.size())), chance(2) ? 1 : -1));
		return sort;
	}

	private Document condition() {
		String field = List.of("a", "b", "c", "d.x", "d.y", "e", "g", "_id", "h", "d").get(random.nextInt(10));
		return new Document(field, switch (random.nextInt(12)) {
			case 0, 1, 2 -> value(field);
			case 3 -> new Document("$in", list(() -> value(field)));
			case 4 -> new Document("$gt", value(field));
			case 5 -> new Document("$gte", value(field)).append("$lt", value(field));
			case 6 -> new Document("$lte", value(field));
			case 7 -> new Document("$ne", value(field));
			case 8 -> new Document("$exists", chance(2));
			case 9 -> null;
			case 10 -> beginning();
			default -> new Document("$eq", value(field));
		});
	}

	/** An expression that is how a text begins, and some that are more. */
	private Object beginning() {
		String expression = List.of("^a", "^ab", "^ба", "^б", "^Z", "^a.", "b", "^a|b", "^z").get(random.nextInt(9));
		return switch (random.nextInt(4)) {
			case 0 -> new Document("$regex", expression);
			case 1 -> new Document("$regex", expression).append("$options", "i");
			case 2 -> Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
			default -> Pattern.compile(expression);
		};
	}

	private Object value(String field) {
		return switch (field) {
			case "b", "h" -> random.nextInt(8);
			case "_id" -> id();
			case "d" -> pair();
			case "e" -> chance(4) ? scalar() : (Object) random.nextInt(6);
			default -> scalar();
		};
	}

	private Document pair() {
		Document pair = new Document();
		put(pair, "x", random.nextInt(5));
		put(pair, "y", scalar());
		return pair;
	}

	private Object scalar() {
		return switch (random.nextInt(12)) {
			case 0, 1 -> random.nextInt(6);
			case 2 -> (double) random.nextInt(6) + (chance(2) ? 0.5 : 0);
			case 3 -> (long) random.nextInt(6) - 3;
			case 4 -> (1L << 53) + random.nextInt(4);
			case 5, 6, 7 -> STRINGS.get(random.nextInt(STRINGS.size()));
			case 8 -> Date.from(Instant.ofEpochSecond(random.nextInt(5) * 1_000_000L));
			case 9 ->
				chance(2) ? new UUID(random.nextInt(3) - 1L, random.nextInt(3)) : new ObjectId(random.nextInt(5), 7);
			case 10 -> chance(3) ? new Decimal128(random.nextInt(6)) : (Object) chance(2);
			default -> -0.0;
		};
	}

	private void put(Document document, String field, Object value) {
		if (chance(12)) {
			return;
		}
		document.put(field, chance(12) ? null : value);
	}

	private <T> List<T> list(Supplier<T> element) {
		return new ArrayList<>(IntStream.range(0, random.nextInt(4)).mapToObj(i -> element.get()).toList());
	}

}
