package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class KeyFilesTests {

	@TempDir
	private Path folder;

	@Test
	void theFirstStartMakesKeysThatLaterStartsFind() throws IOException {
		Path keys = folder.resolve("keys");
		StandardEnvironment first = environment(keys, Map.of("ashar.embedded", "true"));
		StandardEnvironment later = environment(keys, Map.of("ashar.embedded", "true"));
		for (String name : List.of("seal-keys", "token-keys", "internal-secret", "portal.client-secret")) {
			assertThat(first.getProperty("ashar." + name)).hasSizeGreaterThan(40);
			assertThat(later.getProperty("ashar." + name)).isEqualTo(first.getProperty("ashar." + name));
		}
		assertThat(first.getProperty("ashar.seal-keys")).isNotEqualTo(first.getProperty("ashar.token-keys"));
	}

	@Test
	void onlyTheOwnerReadsTheKeys() throws IOException {
		environment(folder, Map.of("ashar.embedded", "true"));
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.toList()).hasSize(4)
				.allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@Test
	void inProductionNobodyMakesKeysButTheOperator() throws IOException {
		Files.writeString(folder.resolve("seal-keys"), "00000001:abc\n");
		StandardEnvironment environment = environment(folder, Map.of());
		assertThat(environment.getProperty("ashar.seal-keys")).isEqualTo("00000001:abc");
		assertThat(environment.getProperty("ashar.token-keys")).isNull();
		assertThat(folder.resolve("token-keys")).doesNotExist();
	}

	@Test
	void whatTheEnvironmentSaysComesFirst() {
		StandardEnvironment environment = environment(folder,
				Map.of("ashar.embedded", "true", "ashar.token-keys", "00000002:given"));
		assertThat(environment.getProperty("ashar.token-keys")).isEqualTo("00000002:given");
		assertThat(folder.resolve("token-keys")).doesNotExist();
	}

	@RepeatedTest(20)
	void manyWhoStartAtOnceAgreeOnOneKey() throws Exception {
		int starters = 16;
		CyclicBarrier barrier = new CyclicBarrier(starters);
		Callable<String> start = () -> {
			barrier.await();
			return FreshSecrets.readOrMake(folder.resolve("seal-keys"), FreshSecrets::key);
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(starters)) {
			List<Future<String>> keys = IntStream.range(0, starters).mapToObj(i -> threads.submit(start)).toList();
			Set<String> agreed = new HashSet<>();
			for (Future<String> key : keys) {
				agreed.add(key.get());
			}
			assertThat(agreed).hasSize(1).allMatch(key -> key.matches("[0-9a-f]{8}:.{44}"));
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("seal-keys");
		}
	}

	private static StandardEnvironment environment(Path folder, Map<String, Object> settings) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("folder", Map.of("ashar.keys-dir", folder.toString())));
		ConfigurationPropertySources.attach(environment);
		new KeyFiles().postProcessEnvironment(environment, new SpringApplication());
		return environment;
	}

}
