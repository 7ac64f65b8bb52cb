package org.ashar.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ashar.infra.embedded.BackendsProcess.End;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the person at the terminal sees: READY or one clear line; and nothing is damaged
 * by a start that fails.
 */
class StartAndStopIT {

	@TempDir
	Path data;

	@Test
	void aStoppedStoreStartsAgainWithItsDocuments() {
		String port = String.valueOf(BackendsProcess.freePort());
		try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", port)) {
			insert(port, 1);
			assertThat(process.firstLine()).isEqualTo("READY");
			process.stop();
		}
		try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", port)) {
			assertThat(process.readyMillis()).isPositive();
			insert(port, 2);
			assertThat(count(port)).isEqualTo(2);
		}
	}

	@Test
	void aTakenPortIsNamedAndNothingIsStarted() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			End end = BackendsProcess.ended(data, "--mongo-port", String.valueOf(other.getLocalPort()));
			assertOneLine(end, "Port " + other.getLocalPort(), "--mongo-port");
		}
		assertThat(data.resolve("store")).doesNotExist();
	}

	@Test
	void aFolderInUseIsRefusedAndItsOwnerGoesOn() {
		String port = String.valueOf(BackendsProcess.freePort());
		try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", port)) {
			insert(port, 1);
			End end = BackendsProcess.ended(data, "--mongo-port", String.valueOf(BackendsProcess.freePort()));
			assertOneLine(end, "in use by process", data.toString());
			assertThat(count(port)).isEqualTo(1);
			process.stop();
		}
	}

	@Test
	void aBrokenFileIsNeitherReadNorWrittenOver() throws IOException {
		Path file = Files.createDirectories(data.resolve("store")).resolve("documents.mv");
		Files.writeString(file, "not a store");
		assertOneLine(BackendsProcess.ended(data, "--mongo-port", String.valueOf(BackendsProcess.freePort())),
				"left as it is", data.toString());
		assertThat(file).hasContent("not a store");
	}

	@Test
	void aBrokerFolderIsNotFormattedAnewBecauseItCannotBeRead() throws IOException {
		Path properties = Files.createDirectories(data.resolve("broker")).resolve("meta.properties");
		Files.writeString(properties, "version=1\n");
		List<Integer> ports = BackendsProcess.freePorts(2);
		assertOneLine(BackendsProcess.ended(data, "--kafka-port", String.valueOf(ports.getFirst()), "--controller-port",
				String.valueOf(ports.getLast())), "broker cannot start");
		assertThat(properties).hasContent("version=1\n");
	}

	@Test
	void itEndsWithTheProcessItWasStartedFor() throws Exception {
		Process parent = new ProcessBuilder("cat").start();
		String port = String.valueOf(BackendsProcess.freePort());
		BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", port, "--with-parent",
				String.valueOf(parent.pid()));
		try (process) {
			parent.destroyForcibly().waitFor();
			assertThat(process.ends(120)).isTrue();
		}
	}

	private static void insert(String port, int id) {
		try (MongoClient client = StoreLoad.client(Integer.parseInt(port))) {
			client.getDatabase("kept").getCollection("c").insertOne(new Document("_id", id));
		}
	}

	private static long count(String port) {
		try (MongoClient client = StoreLoad.client(Integer.parseInt(port))) {
			return client.getDatabase("kept").getCollection("c").countDocuments();
		}
	}

	private static void assertOneLine(End end, String... parts) {
		assertThat(end.code()).isNotZero();
		assertThat(end.errors().lines()).singleElement().asString().contains(parts);
	}

}
