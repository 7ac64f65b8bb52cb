package org.ashar.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ashar.infra.embedded.BackendsProcess.End;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a store and a broker meet besides kills: half a record at the end of a file, a
 * disk without room, an end in the middle of a start. What was answered for is there
 * afterwards.
 */
class BadDaysIT {

	private static final int DOCUMENTS = 200;

	private static final int HALF_A_RECORD = 3_001;

	@TempDir
	Path data;

	@Test
	void halfARecordAtTheEndOfAFileCostsNothingThatStandsBeforeIt() throws Exception {
		List<Integer> ports = BackendsProcess.freePorts(3);
		BrokerLoad records = new BrokerLoad();
		try (BackendsProcess process = started(ports)) {
			for (int id = 0; id < DOCUMENTS; id++) {
				insert(ports.getFirst(), id, 100);
			}
			records.check(ports.get(1), true);
			records.start(ports.get(1));
			records.awaitAnswers();
			process.kill();
			records.stop();
		}
		List<Path> files = files("documents.mv", "00000000000000000000.log");
		assertThat(files).hasSizeGreaterThan(3);
		for (Path file : files) {
			byte[] half = new byte[HALF_A_RECORD];
			new Random(file.hashCode()).nextBytes(half);
			Files.write(file, half, StandardOpenOption.APPEND);
		}
		try (BackendsProcess process = started(ports)) {
			assertThat(process.firstLine()).isEqualTo("READY");
			assertThat(count(ports.getFirst())).isEqualTo(DOCUMENTS);
			records.check(ports.get(1), false);
		}
		assertThat(records.acknowledged()).isPositive();
		assertThat(records.lost() + records.lostOffsets()).isZero();
	}

	@Test
	void aFullDiskIsSaidInOneLineAndWithMoreRoomAllThatWasAnsweredForIsThere() throws Exception {
		String port = String.valueOf(BackendsProcess.freePort());
		assumeThat(mount("-t", "tmpfs", "-o", "size=80m", "tmpfs", data.toString())).as("a disk of our own").isTrue();
		try {
			int answered;
			try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", port)) {
				answered = insertUntilRefused(Integer.parseInt(port));
				assertThat(process.ends(120)).isTrue();
			}
			assertThat(answered).isPositive();
			End end = BackendsProcess.ended(data, "--mongo-port", port);
			assertThat(end.code()).isNotZero();
			assertThat(end.errors().lines()).singleElement().asString().contains(data.toString());
			assertThat(mount("-o", "remount,size=200m", data.toString())).isTrue();
			try (BackendsProcess process = BackendsProcess.ready(data, "--mongo-port", port)) {
				assertThat(process.firstLine()).isEqualTo("READY");
				assertThat(count(Integer.parseInt(port))).isGreaterThanOrEqualTo(answered);
			}
		}
		finally {
			new ProcessBuilder("umount", "-l", data.toString()).start().waitFor();
		}
	}

	/** Somebody else has filled it. */
	@Test
	void aBrokerWhoseDiskIsFullEndsAndWithMoreRoomEachRecordThatWasAnsweredForIsThere() throws Exception {
		List<Integer> ports = BackendsProcess.freePorts(3);
		BrokerLoad records = new BrokerLoad();
		assumeThat(mount("-t", "tmpfs", "-o", "size=80m", "tmpfs", data.toString())).as("a disk of our own").isTrue();
		try {
			try (BackendsProcess process = started(ports)) {
				records.check(ports.get(1), true);
				records.start(ports.get(1));
				records.awaitAnswers();
				fill();
				assertThat(process.ends(120)).isTrue();
				records.stop();
			}
			End end = BackendsProcess.ended(data, options(ports));
			assertThat(end.code()).isNotZero();
			assertThat(end.errors().lines()).singleElement().asString().contains(data.toString());
			assertThat(mount("-o", "remount,size=200m", data.toString())).isTrue();
			try (BackendsProcess process = started(ports)) {
				assertThat(process.firstLine()).isEqualTo("READY");
				records.check(ports.get(1), false);
			}
			assertThat(records.acknowledged()).isPositive();
			assertThat(records.lost() + records.lostOffsets()).isZero();
		}
		finally {
			new ProcessBuilder("umount", "-l", data.toString()).start().waitFor();
		}
	}

	private void fill() throws IOException {
		byte[] block = new byte[64 * 1024];
		try (OutputStream file = Files.newOutputStream(data.resolve("somebody else's"))) {
			while (true) {
				file.write(block);
			}
		}
		catch (IOException full) {
			assertThat(data.toFile().getUsableSpace()).isLessThan(block.length);
		}
	}

	@Test
	void anEndInTheMiddleOfAStartDoesNotKeepItFromStarting() throws Exception {
		List<Integer> ports = BackendsProcess.freePorts(3);
		for (int millis = 300; millis <= 1_500; millis += 400) {
			BackendsProcess.killedAfter(millis, data, options(ports));
		}
		try (BackendsProcess process = started(ports)) {
			insert(ports.getFirst(), 1, 100);
			process.kill();
		}
		for (int millis = 400; millis <= 1_200; millis += 800) {
			BackendsProcess.killedAfter(millis, data, options(ports));
		}
		try (BackendsProcess process = started(ports)) {
			assertThat(process.firstLine()).isEqualTo("READY");
			assertThat(count(ports.getFirst())).isEqualTo(1);
		}
	}

	private BackendsProcess started(List<Integer> ports) {
		return BackendsProcess.ready(data, options(ports));
	}

	private static String[] options(List<Integer> ports) {
		return new String[] { "--mongo-port", ports.getFirst().toString(), "--kafka-port", ports.get(1).toString(),
				"--controller-port", ports.getLast().toString() };
	}

	private List<Path> files(String... names) throws IOException {
		try (Stream<Path> all = Files.walk(data)) {
			return all.filter(file -> List.of(names).contains(file.getFileName().toString()))
				.filter(file -> !file.toString().contains("__cluster_metadata"))
				.toList();
		}
	}

	private static void insert(int port, int id, int bytes) {
		try (MongoClient client = StoreLoad.client(port)) {
			documents(client).insertOne(new Document("_id", id).append("text", new Binary(new byte[bytes])));
		}
	}

	/** How many were answered for. */
	private static int insertUntilRefused(int port) {
		Random random = new Random(1);
		try (MongoClient client = StoreLoad.client(port)) {
			for (int id = 0;; id++) {
				byte[] text = new byte[1_000_000];
				random.nextBytes(text);
				try {
					documents(client).insertOne(new Document("_id", id).append("text", new Binary(text)));
				}
				catch (MongoException refused) {
					return id;
				}
			}
		}
	}

	private static long count(int port) {
		try (MongoClient client = StoreLoad.client(port)) {
			return documents(client).countDocuments();
		}
	}

	private static MongoCollection<Document> documents(MongoClient client) {
		return client.getDatabase("kept").getCollection("c");
	}

	/* Only where we may, as on a Linux machine of our own. */
	private static boolean mount(String... words) throws InterruptedException {
		try {
			return new ProcessBuilder(Stream.concat(Stream.of("mount"), Stream.of(words)).toList()).start()
				.waitFor() == 0;
		}
		catch (IOException unknown) {
			return false;
		}
	}

}
