package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands and options that the store understands; everything else is an error with a
 * name, never accepted in silence. See {@code docs/mongo-subset.md}.
 */
final class Allowed {

	private static final Set<String> INDEX_OPTIONS = Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

	private static final Set<String> UPDATE_OPTIONS = Set.of("q", "u", "multi", "upsert", "arrayFilters");

	private static final Set<String> DELETE_OPTIONS = Set.of("q", "limit");

	private static final Set<String> OPERATORS_REFUSED = Set.of("$text", "$where", "$near", "$nearSphere", "$geoWithin",
			"$geoIntersects", "$jsonSchema", "$meta", "$function", "$accumulator");

	private static final Set<String> STAGES_REFUSED = Set.of("$out", "$merge", "$changeStream", "$search", "$geoNear");

	private Allowed() {
	}

	/** Throws the error that tells the client what is not to be had. */
	static void require(String command, Document query) {
		if (query.containsKey("startTransaction") || query.containsKey("autocommit") || query.containsKey("txnNumber")
				|| query.containsKey("lsid") && !command.equals("endSessions")) {
			throw refused("sessions, transactions and retryable writes");
		}
		Set<String> options = Commands.options(command)
			.orElseThrow(() -> new MongoServerError(59, "CommandNotFound",
					"no such command in the embedded store: '" + command + "'"));
		requireOptions(command, query.keySet().stream().filter(option -> !option.equals(command)).toList(), options);
		requireOperators(query);
		switch (command) {
			case "find" -> requireProjection(query.get("projection"));
			case "findAndModify" -> requireFindAndModify(query);
			case "aggregate", "create" -> requireCollection(command, query);
			case "createIndexes" -> documents(query.get("indexes")).forEach(Allowed::requireIndex);
			case "update" -> documents(query.get("updates")).forEach(Allowed::requireUpdate);
			case "delete" -> documents(query.get("deletes")).forEach(Allowed::requireDelete);
			default -> {
				// Nothing more can be asked of the other commands.
			}
		}
	}

	private static void requireFindAndModify(Document query) {
		requireNoPipeline(query.get("update"));
		requireProjection(query.get("fields"));
	}

	private static void requireCollection(String command, Document query) {
		if (!(query.get(command) instanceof String)) {
			throw refused("'" + command + "' without a collection");
		}
		if (Boolean.TRUE.equals(query.get("capped"))) {
			throw refused("a capped collection");
		}
	}

	private static void requireUpdate(Document update) {
		requireOptions("update", update.keySet(), UPDATE_OPTIONS);
		requireNoPipeline(update.get("u"));
	}

	private static void requireDelete(Document delete) {
		requireOptions("delete", delete.keySet(), DELETE_OPTIONS);
	}

	private static void requireIndex(Document index) {
		requireOptions("createIndexes", index.keySet(), INDEX_OPTIONS);
		if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
			throw new MongoServerError(67, "CannotCreateIndex", "an index needs its fields");
		}
		key.forEach((field, direction) -> {
			if (!(direction instanceof Number)) {
				throw refused("an index of the kind '" + direction + "'");
			}
			if (field.contains("$")) {
				throw refused("a wildcard index");
			}
		});
	}

	/** The library takes an expression for a wish to see the field. */
	private static void requireProjection(@Nullable Object projection) {
		if (projection instanceof Document fields) {
			fields.forEach((field, wish) -> {
				boolean known = wish instanceof Number || wish instanceof Boolean
						|| wish instanceof Document cut && Set.of("$slice", "$elemMatch").containsAll(cut.keySet());
				if (!known) {
					throw refused("an expression in the projection of '" + field + "'");
				}
			});
		}
	}

	private static void requireNoPipeline(@Nullable Object update) {
		if (update instanceof Collection) {
			throw refused("an update by a pipeline");
		}
	}

	private static void requireOptions(String command, Collection<String> given, Set<String> known) {
		for (String option : given) {
			if (!known.contains(option)) {
				throw refused("the option '" + option + "' of '" + command + "'");
			}
		}
	}

	/**
	 * Looks through filters and pipelines, which hold operators at any depth; in stored
	 * values no name may begin so.
	 */
	private static void requireOperators(@Nullable Object node) {
		if (node instanceof Document document) {
			document.forEach((name, value) -> {
				if (OPERATORS_REFUSED.contains(name) || STAGES_REFUSED.contains(name)) {
					throw refused("'" + name + "'");
				}
				requireOperators(value);
			});
		}
		else if (node instanceof Collection<?> list) {
			list.forEach(Allowed::requireOperators);
		}
	}

	private static Collection<Document> documents(@Nullable Object list) {
		return list instanceof Collection<?> all
				? all.stream().filter(Document.class::isInstance).map(Document.class::cast).toList() : List.of();
	}

	private static MongoServerError refused(String what) {
		return new MongoServerError(238, "NotImplemented",
				"the embedded store does not do this: " + what + " (see docs/mongo-subset.md)");
	}

}
