package org.ashar.infra.embedded.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.UuidRepresentation;

/**
 * A store in this JVM with a client to it, on a port of its own; it can be closed and
 * opened again on the same folder.
 */
final class RunningStore implements AutoCloseable {

	private final Path folder;

	private Store store;

	private MongoClient client;

	RunningStore(Path folder) {
		this.folder = folder;
		start();
	}

	void restart() {
		close();
		start();
	}

	private void start() {
		int port = freePort();
		store = new Store(folder, port, line -> {
			throw new AssertionError(line);
		}, () -> {
			throw new AssertionError("There is nothing to copy to");
		});
		store.start();
		client = client(port, 20);
	}

	static MongoClient client(int port, int connections) {
		return MongoClients.create(MongoClientSettings.builder()
			.uuidRepresentation(UuidRepresentation.STANDARD)
			.applyToConnectionPoolSettings(pool -> pool.maxSize(connections))
			.applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("127.0.0.1", port))))
			.build());
	}

	MongoClient client() {
		return client;
	}

	MongoCollection<Document> collection(String name) {
		return client.getDatabase("tests").getCollection(name);
	}

	Document run(Document command) {
		return client.getDatabase("tests").runCommand(command);
	}

	boolean answers() {
		return store.answers();
	}

	@Override
	public void close() {
		client.close();
		store.close();
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
