package org.ashar.infra.bench.fresh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.ashar.infra.bench.report.MissException;
import org.ashar.infra.bench.run.Backends;
import org.ashar.infra.bench.run.FreePorts;
import org.ashar.infra.bench.run.Program;
import tools.jackson.databind.json.JsonMapper;

/** The read side in a JVM of its own, with an index of its own. */
final class ReadModel implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

	private static final int HTTP_OK = 200;

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Program program;

	private final int port = FreePorts.block(1);

	private final double readySeconds;

	/**
	 * Starts it and waits until it has read all and answers.
	 * @param index its folder; where there is nothing in it all is read
	 * @param keys the folder with the installation's keys
	 */
	ReadModel(Path home, Path index, Path keys, int kafkaPort) {
		long began = System.nanoTime();
		this.program = Backends.java(home, home.resolve("services/launcher/target/lib") + "/*", Map.of(),
				List.of("org.ashar.knowledge.KnowledgeApplication", "--server.port=" + this.port,
						"--ashar.kafka=127.0.0.1:" + kafkaPort, "--ashar.knowledge.folder=" + index,
						"--ashar.keys-dir=" + keys, "--ashar.embedded=true"))
			.quietly();
		long deadline = began + PATIENCE.toNanos();
		while (status("/actuator/health/readiness") != HTTP_OK) {
			if (System.nanoTime() > deadline || !this.program.isRunning()) {
				this.program.close();
				throw new MissException("The read model does not become ready");
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
		this.readySeconds = (System.nanoTime() - began) / 1e9;
	}

	/** From the command until it answers. */
	double readySeconds() {
		return this.readySeconds;
	}

	double residentMegabytes() {
		return this.program.residentMegabytes();
	}

	/** How many activities can be found. */
	long activities() {
		return JsonMapper.shared().readTree(get("/api/v1/search?type=activity&limit=1").body()).path("total").asLong();
	}

	@Override
	public void close() {
		this.program.close();
	}

	private int status(String path) {
		try {
			return send(path).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private HttpResponse<String> get(String path) {
		try {
			return send(path);
		}
		catch (IOException ex) {
			throw new MissException("The read model does not answer", ex);
		}
	}

	private HttpResponse<String> send(String path) throws IOException {
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

}
