package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Several statements in one command: an ordered one ends with the first error, and the
 * reply counts what was done.
 */
final class Bulk {

	private static final Map<String, String> STATEMENTS = Map.of("update", "updates", "delete", "deletes");

	private Bulk() {
	}

	/**
	 * Runs each statement as a command of its own, since the library would go on after an
	 * error.
	 */
	static Document oneByOne(String command, Document query, UnaryOperator<Document> run) {
		boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
		List<Document> upserted = new ArrayList<>();
		List<Document> errors = new ArrayList<>();
		Document reply = new Document("n", 0);
		List<Document> statements = documents(query.get(STATEMENTS.get(command)));
		for (int i = 0; i < statements.size() && (errors.isEmpty() || !ordered); i++) {
			Document one = new Document(query);
			one.put(STATEMENTS.get(command), List.of(statements.get(i)));
			Document answer = answered(one, run);
			reply.put("n", number(reply.get("n")) + number(answer.get("n")));
			reply.put("nModified", number(reply.get("nModified")) + number(answer.get("nModified")));
			take(answer, "upserted", i, upserted);
			take(answer, "writeErrors", i, errors);
		}
		put(reply, "upserted", upserted);
		put(reply, "writeErrors", errors);
		return reply.append("ok", 1.0);
	}

	/** The library counts the documents that it was given, not those that it took. */
	static Document counted(Document query, Document reply) {
		List<Document> errors = documents(reply.get("writeErrors"));
		int given = documents(query.get("documents")).size();
		boolean ordered = !Boolean.FALSE.equals(query.get("ordered"));
		if (!errors.isEmpty()) {
			reply.put("n", ordered ? number(errors.getFirst().get("index")) : given - errors.size());
		}
		return reply;
	}

	private static Document answered(Document one, UnaryOperator<Document> run) {
		try {
			return run.apply(one);
		}
		catch (MongoServerException e) {
			Document error = new Document("index", 0).append("errmsg", e.getMessageWithoutErrorCode());
			if (e instanceof MongoServerError coded) {
				error.append("code", coded.getCode()).append("codeName", coded.getCodeName());
			}
			else {
				// A driver cannot read an error without a code.
				error.append("code", 2).append("codeName", "BadValue");
			}
			return new Document("writeErrors", List.of(error));
		}
	}

	private static void take(Document reply, String field, int index, List<Document> all) {
		for (Document one : documents(reply.get(field))) {
			Document placed = new Document(one);
			placed.put("index", index);
			all.add(placed);
		}
	}

	private static void put(Document reply, String field, List<Document> values) {
		if (!values.isEmpty()) {
			reply.put(field, values);
		}
	}

	private static int number(@Nullable Object value) {
		return value instanceof Number number ? number.intValue() : 0;
	}

	private static List<Document> documents(@Nullable Object list) {
		return list instanceof Collection<?> all ? all.stream().map(Document.class::cast).toList() : List.of();
	}

}
