package org.ashar.infra.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Broker, store and mail catcher for tests: containers where Docker answers, else the
 * embedded ones; one set per test JVM.
 */
public abstract class Backends {

	Backends() {
	}

	/** The backends of this JVM, started by the first who asks; they end with it. */
	public static Backends start() {
		return Holder.get();
	}

	/** Whether they are the embedded ones. */
	public abstract boolean embedded();

	/** The store's connection string, without a database. */
	public abstract String mongoUri();

	/** The broker's host and port. */
	public abstract String kafka();

	/** Where letters are handed over; only embedded backends catch mail. */
	public abstract String smtpUri();

	/**
	 * The mail catcher's address: the read part of Mailpit's API; only embedded backends
	 * catch mail.
	 */
	public abstract String mailbox();

	/** The folder with all their files; empty where they are in containers. */
	public abstract Optional<Path> files();

	private static final class Holder {

		private static Backends started;

		// A method, not a static initialiser: a failed start must be told as itself and
		// may be tried again.
		static synchronized Backends get() {
			if (started == null) {
				started = dockerAnswers() ? new ContainerBackends() : EmbeddedBackendsProcess.launch();
			}
			return started;
		}

		// Testcontainers tries every way and tells about each: where none of its sockets
		// is there, it is not asked.
		private static boolean dockerAnswers() {
			String home = System.getProperty("user.home");
			boolean hint = System.getenv("DOCKER_HOST") != null || Stream
				.of("/var/run/docker.sock", System.getenv("XDG_RUNTIME_DIR") + "/docker.sock",
						home + "/.docker/run/docker.sock", home + "/.testcontainers.properties")
				.anyMatch(path -> Files.exists(Path.of(path)));
			return hint && DockerClientFactory.instance().isDockerAvailable();
		}

	}

}
