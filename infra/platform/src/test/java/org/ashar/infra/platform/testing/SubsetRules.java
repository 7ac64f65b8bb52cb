package org.ashar.infra.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What a command may be made of (docs/mongo-subset.md): everything else is refused, or
 * obeyed wrongly, by one of the stores.
 */
final class SubsetRules {

	private static final Set<String> COMMANDS = Set.of("find", "getMore", "killCursors", "insert", "update", "delete",
			"findAndModify", "aggregate", "count", "distinct", "createIndexes", "dropIndexes", "listIndexes",
			"listCollections", "listDatabases", "create", "drop", "dropDatabase", "hello", "isMaster", "ismaster",
			"ping", "buildInfo", "endSessions", "saslStart", "saslContinue", "collStats", "dbStats");

	private static final Set<String> STAGES = Set.of("$match", "$group", "$sort", "$skip", "$limit", "$project",
			"$addFields", "$unset", "$unwind", "$count", "$lookup", "$graphLookup", "$facet", "$bucket", "$sortByCount",
			"$replaceRoot", "$redact", "$sample");

	// Anywhere in a command: operators that one of the stores does not have.
	private static final Set<String> OPERATORS = Set.of("$text", "$where", "$function", "$accumulator", "$near",
			"$nearSphere", "$geoWithin", "$geoIntersects", "$jsonSchema", "$meta", "$dateTrunc", "$dateAdd",
			"$dateDiff", "$regexMatch", "$regexFind", "$round", "$trim");

	// On a command or one of its statements.
	private static final Set<String> OPTIONS = Set.of("collation", "hint", "startTransaction", "autocommit", "let",
			"validator", "capped", "timeseries");

	private static final Set<String> INDEX_OPTIONS = Set.of("partialFilterExpression", "expireAfterSeconds",
			"collation", "weights", "wildcardProjection", "hidden");

	private SubsetRules() {
	}

	static List<String> violations(String name, BsonDocument command) {
		List<String> found = new ArrayList<>();
		if (!COMMANDS.contains(name)) {
			found.add("the command " + name);
		}
		options(command, OPTIONS, found);
		operators(command, found);
		documents(command, "updates").forEach(update -> statement(update, "u", found));
		documents(command, "deletes").forEach(delete -> options(delete, OPTIONS, found));
		if (name.equals("findAndModify")) {
			statement(command, "update", found);
		}
		documents(command, "indexes").forEach(index -> index(index, found));
		documents(command, "pipeline").forEach(stage -> stage(stage, found));
		return found;
	}

	private static void statement(BsonDocument statement, String update, List<String> found) {
		options(statement, OPTIONS, found);
		if (statement.containsKey(update) && statement.get(update).isArray()) {
			found.add("a pipeline as an update");
		}
	}

	private static void index(BsonDocument index, List<String> found) {
		options(index, INDEX_OPTIONS, found);
		index.getDocument("key", new BsonDocument())
			.values()
			.stream()
			.filter(BsonValue::isString)
			.forEach(kind -> found.add("an index of kind " + kind.asString().getValue()));
	}

	private static void stage(BsonDocument stage, List<String> found) {
		stage.keySet().stream().filter(key -> !STAGES.contains(key)).forEach(key -> found.add("the stage " + key));
	}

	private static void operators(BsonValue value, List<String> found) {
		if (value instanceof BsonDocument document) {
			options(document, OPERATORS, found);
			document.values().forEach(inner -> operators(inner, found));
		}
		else if (value instanceof BsonArray array) {
			array.forEach(inner -> operators(inner, found));
		}
	}

	private static void options(BsonDocument document, Set<String> refused, List<String> found) {
		document.keySet().stream().filter(refused::contains).forEach(found::add);
	}

	private static List<BsonDocument> documents(BsonDocument command, String field) {
		return command.get(field) instanceof BsonArray array
				? array.stream().filter(BsonDocument.class::isInstance).map(BsonValue::asDocument).toList() : List.of();
	}

}
