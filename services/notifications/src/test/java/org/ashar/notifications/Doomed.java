package org.ashar.notifications;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The service in a JVM of its own, to be killed. */
final class Doomed {

	private static final List<String> SETTINGS = List.of("spring.application.name", "ashar.embedded", "ashar.mongo-uri",
			"ashar.kafka", "ashar.smtp-uri", "ashar.public-url", "ashar.internal-secret", "ashar.seal-keys",
			"ashar.token-keys", "ashar.mail.return-path", "ashar.mail.answer-timeout", "ashar.services.identity.url",
			"spring.kafka.consumer.properties.[session.timeout.ms]");

	private Doomed() {
	}

	/**
	 * Starts it as the one that was told this, with its clock moved so far, does what is
	 * to be done while it lives, and kills it (SIGKILL).
	 */
	static void launch(Environment told, Duration shift, Runnable meanwhile) throws IOException, InterruptedException {
		Process process = start(told, shift);
		try {
			meanwhile.run();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	/** The same, to be killed by whoever has it. */
	static Process start(Environment told, Duration shift) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
						NotificationsApplication.class.getName(), "--server.port=0"));
		command.add("--" + MovableClock.SHIFT + "=" + shift);
		SETTINGS.forEach(key -> command.add("--" + key + "=" + told.getRequiredProperty(key)));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", "doomed.log").toFile())
			.start();
	}

}
