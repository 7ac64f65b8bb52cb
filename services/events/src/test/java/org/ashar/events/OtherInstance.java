package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.ashar.infra.platform.testing.FreePorts;
import org.ashar.infra.platform.testing.Http;
import org.springframework.core.env.Environment;

/**
 * Another instance of the service on the database of the first one, in a process of its
 * own: nothing in it has been used before, and it can die.
 */
final class OtherInstance implements AutoCloseable {

	private final Process process;

	private final int port;

	private OtherInstance(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Ready when it takes connections; nobody has sent it a request by then. */
	static OtherInstance start(Class<?> program, String... settings) {
		try {
			int port = FreePorts.one();
			OtherInstance instance = new OtherInstance(
					new ProcessBuilder(command(program, port, settings)).redirectErrorStream(true)
						.redirectOutput(ProcessBuilder.Redirect.DISCARD)
						.start(),
					port);
			await().atMost(Duration.ofMinutes(3)).until(instance::takesConnections);
			return instance;
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/* By another name, so that the broker does not wait for the dead one of a group. */
	private static List<String> command(Class<?> program, int port, String... settings) {
		Environment told = World.service().context().getEnvironment();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName(),
						"--server.port=" + port, "--spring.application.name=events-" + UUID.randomUUID(),
						"--spring.mongodb.database=" + told.getRequiredProperty("spring.application.name")));
		Stream
			.of("ashar.embedded", "ashar.mongo-uri", "ashar.kafka", "ashar.smtp-uri", "ashar.public-url",
					"ashar.internal-secret", "ashar.portal.client-secret", "ashar.seal-keys", "ashar.token-keys",
					"ashar.services.identity.url")
			.forEach(name -> command.add("--" + name + "=" + told.getRequiredProperty(name)));
		command.addAll(List.of(settings));
		return command;
	}

	private boolean takesConnections() {
		assertThat(hasDied()).as("it died before it was ready").isFalse();
		try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return true;
		}
		catch (IOException notYet) {
			return false;
		}
	}

	/** Somebody without a token. */
	Http http() {
		return new Http("http://127.0.0.1:" + port);
	}

	boolean hasDied() {
		return !process.isAlive();
	}

	/** The exit code with which it has died by itself. */
	int exitCode() {
		return process.onExit().orTimeout(5, TimeUnit.MINUTES).join().exitValue();
	}

	@Override
	public void close() {
		process.destroyForcibly().onExit().join();
	}

}
