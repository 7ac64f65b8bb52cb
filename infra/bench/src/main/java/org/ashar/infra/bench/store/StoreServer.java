package org.ashar.infra.bench.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.ashar.infra.bench.run.Backends;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Program;
import org.bson.Document;

/** A store in a JVM of its own, both with the same flags, and a client of it. */
final class StoreServer implements AutoCloseable {

	private final Program program;

	private final MongoClient client;

	private StoreServer(Program program, int port) {
		this.program = program;
		this.client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?maxPoolSize=32&retryWrites=false");
	}

	/** Ours. */
	static StoreServer embedded(Path home, Path data) {
		int port = FreePorts.block(1);
		return new StoreServer(Backends.start(home, data, Map.of(), List.of("--mongo-port", Integer.toString(port))),
				port);
	}

	/** The library's. */
	static StoreServer library(Path home, Path data) {
		int port = FreePorts.block(1);
		Program program = Backends.java(home, System.getProperty("java.class.path"), Map.of(),
				List.of(LibraryServer.class.getName(), data.resolve("library.mv").toString(), Integer.toString(port)));
		program.await("READY"::equals);
		return new StoreServer(program, port);
	}

	MongoCollection<Document> collection(String name) {
		return this.client.getDatabase("bench").getCollection(name);
	}

	@Override
	public void close() {
		this.client.close();
		this.program.close();
	}

}
