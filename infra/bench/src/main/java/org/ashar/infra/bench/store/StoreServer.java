package org.ashar.infra.bench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Program;
import org.bson.Document;

/** A store in a JVM of its own, both with the same flags, and a client of it. */
final class StoreServer implements AutoCloseable {

	private static final List<String> FLAGS = List.of("-Xmx384m", "-XX:+UseSerialGC",
			"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

	private final Program program;

	private final MongoClient client;

	private StoreServer(Program program, int port) {
		this.program = program;
		this.client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?maxPoolSize=32&retryWrites=false");
	}

	/** Ours. */
	static StoreServer embedded(Path home, Path data) {
		int port = FreePorts.block(1);
		return start(home, jars(home.resolve("infra/embedded/target")),
				List.of("org.ashar.infra.embedded.EmbeddedBackends", "--data", data.toString(), "--mongo-port",
						Integer.toString(port), "--with-parent", Long.toString(ProcessHandle.current().pid())),
				port);
	}

	/** The library's. */
	static StoreServer library(Path home, Path data) {
		int port = FreePorts.block(1);
		return start(home, System.getProperty("java.class.path"),
				List.of(LibraryServer.class.getName(), data.resolve("library.mv").toString(), Integer.toString(port)),
				port);
	}

	MongoCollection<Document> collection(String name) {
		return this.client.getDatabase("bench").getCollection(name);
	}

	@Override
	public void close() {
		this.client.close();
		this.program.close();
	}

	private static StoreServer start(Path home, String classPath, List<String> arguments, int port) {
		List<String> command = Stream
			.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), FLAGS,
					List.of("-cp", classPath), arguments)
			.flatMap(List::stream)
			.toList();
		Program program = Program.start(command, home, Map.of());
		program.await("READY"::equals);
		return new StoreServer(program, port);
	}

	private static String jars(Path room) {
		try (Stream<Path> built = Files.list(room); Stream<Path> libraries = Files.list(room.resolve("lib"))) {
			return Stream.concat(built, libraries)
				.map(Path::toString)
				.filter((name) -> name.endsWith(".jar"))
				.collect(Collectors.joining(":"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
