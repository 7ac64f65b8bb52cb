package org.ashar.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever names a backend learns in one line that it does not answer. */
class NamedBackendsTests {

	/* Nobody listens on the lowest port. */
	private static final String NOBODY = "127.0.0.1:1";

	private final List<String> said = new ArrayList<>();

	@Test
	void anEmbeddedOneIsNotAskedFor() {
		require(Map.of());
		assertThat(this.said).isEmpty();
	}

	@Test
	void aStoreThatDoesNotAnswerIsNamedWithItsSettingButNotItsPassword() {
		refused(Map.of("ASHAR_MONGO_URI", "mongodb://ashar:secret@" + NOBODY + "/?replicaSet=rs"),
				"MongoDB does not answer at 127.0.0.1:1, which ASHAR_MONGO_URI names.");
	}

	@Test
	void aBrokerThatDoesNotAnswerIsNamed() {
		refused(Map.of("ASHAR_KAFKA", NOBODY + ", 127.0.0.1:2"),
				"Kafka does not answer at 127.0.0.1:1, 127.0.0.1:2, which ASHAR_KAFKA names.");
	}

	@Test
	void oneOfSeveralThatAnswersIsEnough() throws IOException {
		try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			require(Map.of("ASHAR_KAFKA", NOBODY + ",127.0.0.1:" + broker.getLocalPort()));
		}
		assertThat(this.said).isEmpty();
	}

	@Test
	void lettersWaitForAMailServer() {
		require(Map.of("ASHAR_SMTP_URI", "smtp://" + NOBODY));
		assertThat(this.said).containsExactly("The mail server does not answer at 127.0.0.1:1,"
				+ " which ASHAR_SMTP_URI names: letters wait until it does.");
	}

	@Test
	void theAddressMayLieInAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("uri"), "mongodb://" + NOBODY + "\n");
		refused(Map.of("ASHAR_MONGO_URI_FILE", file.toString()),
				"MongoDB does not answer at 127.0.0.1:1, which ASHAR_MONGO_URI names.");
		refused(Map.of("ASHAR_MONGO_URI_FILE", folder.resolve("none").toString()),
				"ASHAR_MONGO_URI_FILE names a file that cannot be read.");
	}

	@Test
	void whatIsNoAddressIsSaidWithoutRepeatingIt() {
		refused(Map.of("ASHAR_MONGO_URI", "secret"), "ASHAR_MONGO_URI is not an address that can be read.");
		refused(Map.of("ASHAR_SMTP_URI", "mail server"), "ASHAR_SMTP_URI is not an address that can be read.");
	}

	private void refused(Map<String, String> environment, String line) {
		assertThatExceptionOfType(CannotRun.class).isThrownBy(() -> require(environment)).withMessage(line);
	}

	private void require(Map<String, String> environment) {
		new NamedBackends(environment, Duration.ofSeconds(2)).require(this.said::add);
	}

}
