package org.ashar.infra.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ashar.infra.embedded.store.file.GroupCommit;
import org.ashar.infra.embedded.store.file.StoreFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every command passes here: refused if it cannot be done, alone if it changes anything,
 * answered when that is durable.
 */
final class StoreBackend extends AbstractMongoBackend {

	private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);

	/** About the node, not about data. */
	private static final Set<String> ABOUT_NODE = Set.of("ping", "buildInfo", "serverStatus", "connectionStatus",
			"whatsmyuri", "hostInfo", "getCmdLineOpts", "endSessions");

	private final StoreFile file;

	private final GroupCommit commit;

	private final Cursors cursors;

	private final Supplier<Path> copies;

	StoreBackend(StoreFile file, GroupCommit commit, Supplier<Path> copies) {
		this.file = file;
		this.commit = commit;
		this.copies = copies;
		this.cursors = new Cursors(file);
		file.names()
			.stream()
			.filter(name -> name.startsWith(StoredDatabase.DOCUMENTS))
			.map(name -> Utils.firstFragment(name.substring(StoredDatabase.DOCUMENTS.length())))
			.distinct()
			.forEach(this::resolveDatabase);
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new StoredDatabase(name, getCursorRegistry(), file, cursors);
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		Document query = message.getDocument();
		return handleCommand(message.getChannel(), message.getDatabaseName(), query.keySet().iterator().next(), query);
	}

	@Override
	public Document handleCommand(Channel channel, String database, String written, Document query) {
		String command = Commands.canonical(written);
		try {
			Allowed.require(command, query);
			return answer(channel, database, command, query);
		}
		catch (MongoServerException e) {
			throw e;
		}
		catch (RuntimeException e) {
			// Its message may hold what a document holds, its kind and place do not.
			LOG.warn("The command {} failed: {} at {}", command, e.getClass().getName(), place(e));
			throw new MongoServerError(1, "InternalError",
					"the embedded store could not do '" + command + "': " + e.getClass().getSimpleName());
		}
	}

	private Document answer(Channel channel, String database, String command, Document query) {
		if (command.equals("isMaster") || command.equals("hello")) {
			return greeting(channel, database);
		}
		if (ABOUT_NODE.contains(command)) {
			return super.handleCommand(channel, database, command, query);
		}
		if (command.equals("backup")) {
			return backup();
		}
		String place = query.get(command) instanceof String collection ? database + "." + collection : database;
		if (Commands.changes(command) || !listDatabaseNames().contains(database)) {
			return commit.write(place, () -> super.handleCommand(channel, database, command, query));
		}
		return switch (command) {
			case "getMore" -> commit.read(database + "." + query.get("collection"),
					() -> cursors.next(((Number) query.get("getMore")).longValue(), batchSize(query)));
			case "killCursors" -> kill(query);
			case "listDatabases" -> commit.read(null, this::databases);
			// An aggregate may look into other collections, too.
			case "aggregate" -> commit.read(null, () -> super.handleCommand(channel, database, command, query));
			default -> commit.read(place, () -> super.handleCommand(channel, database, command, query));
		};
	}

	/** Copies everything there is, and says where to; others wait meanwhile. */
	private Document backup() {
		return commit.write("", () -> new Document("folder", copies.get().toString()).append("ok", 1.0));
	}

	private Document greeting(Channel channel, String database) {
		Document reply = super.handleCommand(channel, database, "isMaster", new Document("isMaster", 1));
		// No logicalSessionTimeoutMinutes: a driver then refuses sessions before it asks
		// for one.
		return reply.append("isWritablePrimary", true).append("helloOk", true);
	}

	private Document databases() {
		List<Document> databases = new ArrayList<>();
		listDatabaseNames().stream()
			.sorted()
			.forEach(name -> databases.add(new Document("name", name).append("empty", resolveDatabase(name).isEmpty())
				.append("sizeOnDisk", 0L)));
		return new Document("databases", databases).append("totalSize", file.size()).append("ok", 1.0);
	}

	private Document kill(Document query) {
		List<Object> killed = new ArrayList<>();
		List<Object> unknown = new ArrayList<>();
		if (query.get("cursors") instanceof Collection<?> ids) {
			ids.forEach(id -> (cursors.close(((Number) id).longValue()) ? killed : unknown).add(id));
		}
		return new Document("cursorsKilled", killed).append("cursorsNotFound", unknown)
			.append("cursorsAlive", List.of())
			.append("cursorsUnknown", List.of())
			.append("ok", 1.0);
	}

	private static int batchSize(Document query) {
		return query.get("batchSize") instanceof Number number ? number.intValue() : 0;
	}

	private static @Nullable Object place(RuntimeException e) {
		return e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
	}

	@Override
	public void close() {
		super.close();
		commit.close();
	}

}
