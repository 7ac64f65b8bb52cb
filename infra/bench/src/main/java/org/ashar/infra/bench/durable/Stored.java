package org.ashar.infra.bench.durable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import org.ashar.infra.bench.run.Backends;
import org.ashar.infra.bench.run.Folders;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Packages;
import org.ashar.infra.bench.run.Program;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The embedded store, with or without a broker beside it, that can be killed. */
final class Stored implements AutoCloseable {

	/* Debian's library whose fsync returns at once. */
	private static final String WITHOUT_FSYNC = "libeatmydata.so";

	private final Path data;

	private final int port = FreePorts.block(3);

	private final Program program;

	private final MongoClient client;

	private final double readySeconds;

	private Stored(Path home, Path data, boolean broker, Map<String, String> environment) {
		this.data = data;
		List<String> options = new ArrayList<>(List.of("--mongo-port", Integer.toString(this.port)));
		if (broker) {
			options.addAll(List.of("--kafka-port", Integer.toString(this.port + 1), "--controller-port",
					Integer.toString(this.port + 2)));
		}
		long began = System.nanoTime();
		this.program = Backends.start(home, data, environment, options);
		this.client = MongoClients
			.create("mongodb://127.0.0.1:" + this.port + "/?maxPoolSize=32&retryWrites=false&retryReads=false");
		documents().createIndex(Indexes.ascending("owner"));
		documents().find().first();
		this.readySeconds = (System.nanoTime() - began) / 1e9;
	}

	/** With a broker beside it. */
	static Stored withBroker(Path home, Path data) {
		return new Stored(home, data, true, Map.of());
	}

	/** As the platform has it. */
	static Stored alone(Path home, Path data) {
		return new Stored(home, data, false, Map.of());
	}

	/** The same with fsync switched off beneath it, where that can be had. */
	static Optional<Stored> notDurable(Path home, Path data) {
		return Packages.library(WITHOUT_FSYNC, "libeatmydata1")
			.map((library) -> new Stored(home, data, false, Map.of("LD_PRELOAD", library.toString())));
	}

	MongoCollection<Document> documents() {
		return this.client.getDatabase("durable").getCollection("documents");
	}

	int brokerPort() {
		return this.port + 1;
	}

	/** From the command to the first answer. */
	double readySeconds() {
		return this.readySeconds;
	}

	double residentMegabytes() {
		return this.program.residentMegabytes();
	}

	/** Bytes of the file for each byte of a document. */
	double fileToLive() {
		long live = 0;
		for (RawBsonDocument document : documents().withDocumentClass(RawBsonDocument.class).find()) {
			live += document.getByteBuffer().remaining();
		}
		return (double) Folders.size(this.data.resolve("store")) / live;
	}

	void kill() {
		this.program.kill();
		this.client.close();
	}

	@Override
	public void close() {
		this.client.close();
		this.program.close();
	}

}
