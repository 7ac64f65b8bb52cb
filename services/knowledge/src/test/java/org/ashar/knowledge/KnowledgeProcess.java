package org.ashar.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.ashar.infra.platform.testing.Backends;
import org.ashar.infra.platform.testing.FreePorts;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.awaitility.Awaitility;

/** The service in a JVM of its own, so that it can be killed. */
final class KnowledgeProcess implements AutoCloseable {

	private static final String KEY = "00000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private final Process process;

	private final Http http;

	private KnowledgeProcess(Process process, Http http) {
		this.process = process;
		this.http = http;
	}

	static KnowledgeProcess start(Path folder) {
		try {
			int port = FreePorts.one();
			List<String> command = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
							"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
							System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
							KnowledgeApplication.class.getName()));
			command.addAll(settings(folder, port));
			Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
			return new KnowledgeProcess(process, new Http("http://127.0.0.1:" + port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Http http() {
		return http;
	}

	void awaitReady() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(100))
			.ignoreExceptions()
			.until(() -> http.get("/actuator/health/readiness").status() == 200);
	}

	/** SIGKILL, and waits until it is gone. */
	void kill() {
		process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

	private static List<String> settings(Path folder, int port) {
		return List.of("--server.port=" + port, "--ashar.knowledge.folder=" + folder, "--ashar.embedded=true",
				"--ashar.kafka=" + Backends.start().kafka(), "--ashar.public-url=" + RunningService.PUBLIC_URL,
				"--ashar.internal-secret=a-secret-that-only-tests-know-and-may", "--ashar.seal-keys=" + KEY,
				"--ashar.token-keys=" + KEY, "--ashar.services.identity.url=http://127.0.0.1:1");
	}

}
