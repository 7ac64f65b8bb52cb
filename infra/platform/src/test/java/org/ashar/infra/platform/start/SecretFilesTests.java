package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretFilesTests {

	@TempDir
	private Path folder;

	@Test
	void theOperatorPutsASecretIntoAFile() throws IOException {
		Path file = Files.writeString(folder.resolve("uri"), "mongodb://user:secret@store/\n");
		assertThat(environment(Map.of("ASHAR_MONGO_URI_FILE", file.toString())).getProperty("ashar.mongo-uri"))
			.isEqualTo("mongodb://user:secret@store/");
	}

	@Test
	void aFileThatIsMeantAsAFileStaysOne() {
		StandardEnvironment environment = environment(Map.of("ASHAR_CLOCK_OFFSET_FILE", "/no/such/file"));
		assertThat(environment.getProperty("ashar.clock-offset-file")).isEqualTo("/no/such/file");
	}

	@Test
	void nobodyGuessesWhichOfTwoValuesWasMeant() {
		assertThatIllegalStateException()
			.isThrownBy(() -> environment(Map.of("ASHAR_KAFKA", "a:1", "ASHAR_KAFKA_FILE", "/x")))
			.withMessage("ASHAR_KAFKA and ASHAR_KAFKA_FILE are both set: keep one");
	}

	@Test
	void aMissingFileStopsTheStart() {
		assertThatIllegalStateException()
			.isThrownBy(() -> environment(Map.of("ASHAR_SEAL_KEYS_FILE", folder.resolve("none").toString())))
			.withMessage("ASHAR_SEAL_KEYS_FILE names a file that cannot be read");
	}

	private static StandardEnvironment environment(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		ConfigurationPropertySources.attach(environment);
		new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
