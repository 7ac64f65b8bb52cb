package org.ashar.infra.embedded.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands that the store knows, each with the options it understands. */
final class Commands {

	/**
	 * Harmless with any command; the concerns are always met, since every reply is
	 * durable on the one node there is.
	 */
	private static final Set<String> ALWAYS = Set.of("$db", "$readPreference", "$clusterTime", "comment", "maxTimeMS",
			"writeConcern", "readConcern", "apiVersion", "apiStrict", "apiDeprecationErrors");

	private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "findAndModify", "create",
			"createIndexes", "drop", "dropIndexes", "dropDatabase");

	private static final Map<String, Set<String>> OPTIONS = new HashMap<>();

	private static final Map<String, String> CANONICAL = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

	static {
		reading();
		writing();
		aboutCollections();
		aboutTheNode();
		OPTIONS.keySet().forEach(name -> CANONICAL.put(name, name));
	}

	private Commands() {
	}

	/** What a command takes; empty if there is no such command. */
	static Optional<Set<String>> options(String command) {
		return Optional.ofNullable(OPTIONS.get(command));
	}

	/** Whether a command can change anything. */
	static boolean changes(String command) {
		return CHANGES.contains(command);
	}

	/**
	 * The name of a command as it is written here; clients write some of them in two
	 * ways.
	 */
	static String canonical(String command) {
		return CANONICAL.getOrDefault(command, command);
	}

	private static void reading() {
		put("find", "filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch", "noCursorTimeout",
				"allowDiskUse", "allowPartialResults");
		put("getMore", "collection", "batchSize");
		put("killCursors", "cursors");
		put("aggregate", "pipeline", "cursor", "allowDiskUse");
		put("count", "query", "limit", "skip");
		put("distinct", "key", "query");
	}

	private static void writing() {
		put("insert", "documents", "ordered", "bypassDocumentValidation");
		put("update", "updates", "ordered", "bypassDocumentValidation");
		put("delete", "deletes", "ordered");
		put("findAndModify", "query", "sort", "update", "remove", "new", "upsert", "fields", "arrayFilters",
				"bypassDocumentValidation");
	}

	private static void aboutCollections() {
		// Drivers say {capped: false} where it was not asked for.
		put("create", "capped");
		put("createIndexes", "indexes", "commitQuorum");
		put("dropIndexes", "index");
		put("drop");
		put("dropDatabase");
		put("listCollections", "filter", "nameOnly", "cursor", "authorizedCollections");
		put("listIndexes", "cursor");
		put("backup");
		put("listDatabases", "filter", "nameOnly", "authorizedDatabases");
		put("validate", "full");
		put("collStats", "scale");
		put("dbStats", "scale");
	}

	private static void aboutTheNode() {
		for (String greeting : Set.of("isMaster", "hello")) {
			put(greeting, "client", "helloOk", "compression", "loadBalanced", "hostInfo", "topologyVersion",
					"maxAwaitTimeMS", "speculativeAuthenticate", "saslSupportedMechs", "backpressure");
		}
		for (String plain : Set.of("ping", "buildInfo", "serverStatus", "endSessions", "connectionStatus", "whatsmyuri",
				"hostInfo", "getCmdLineOpts")) {
			put(plain);
		}
	}

	private static void put(String command, String... options) {
		Set<String> known = new HashSet<>(ALWAYS);
		known.addAll(Set.of(options));
		known.add("lsid");
		OPTIONS.put(command, Set.copyOf(known));
	}

}
