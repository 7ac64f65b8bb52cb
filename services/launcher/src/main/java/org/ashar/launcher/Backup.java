package org.ashar.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

/**
 * Keeps the data of the embedded installation in one file, also while it runs: store,
 * broker and mailbox are copied at one moment, at which no write is answered. What is
 * made from the topics, the index of knowledge, is made again after a restore.
 */
final class Backup {

	private final Path data;

	Backup(Path data) {
		this.data = data;
	}

	/** Writes the file. */
	void write(Path file) {
		List<URI> reach = Instance.reach(this.data);
		if (reach != null) {
			archive(file, copy(new Ports(reach.getFirst().getPort(), 0, 0)));
			return;
		}
		if (!Files.exists(this.data.resolve("backends"))) {
			throw new CannotRun("There is no embedded Ashar in the data folder " + this.data + ".");
		}
		try (Instance instance = Instance.open(this.data)) {
			archive(file, this.data.resolve("backends"));
		}
	}

	/** Fills an empty data folder from the file. */
	void restore(Path file) {
		if (!Files.isReadable(file)) {
			throw new CannotRun("There is no backup " + file.toAbsolutePath() + ".");
		}
		new Archive(file).read(this.data);
		Instance.open(this.data).close();
	}

	private void archive(Path file, Path backends) {
		new Archive(file).write(List.of(new Archive.Content(Instance.LAYOUT, this.data.resolve(Instance.LAYOUT)),
				new Archive.Content("demo-world.txt", this.data.resolve("demo-world.txt")),
				new Archive.Content("keys", this.data.resolve("keys")), new Archive.Content("backends", backends)));
	}

	private static Path copy(Ports ports) {
		try (MongoClient client = MongoClients
			.create("mongodb://127.0.0.1:" + ports.mongo() + "/?serverSelectionTimeoutMS=3000")) {
			return Path.of(client.getDatabase("admin").runCommand(new Document("backup", 1)).getString("folder"));
		}
		catch (MongoException ex) {
			throw new CannotRun("The store of the running Ashar does not copy itself: " + ex.getMessage(), ex);
		}
	}

}
