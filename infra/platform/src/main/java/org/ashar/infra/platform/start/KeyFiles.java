package org.ashar.infra.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The secrets in the folder {@code ASHAR_KEYS_DIR}, one file each, below all other
 * settings. Where every backend is embedded a missing file is made at first use;
 * elsewhere nobody but the operator makes keys.
 */
final class KeyFiles implements EnvironmentPostProcessor, Ordered {

	private static final Map<String, Supplier<String>> FILES = Map.of("seal-keys", FreshSecrets::key, "token-keys",
			FreshSecrets::key, "internal-secret", FreshSecrets::password, "portal.client-secret",
			FreshSecrets::password);

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String folder = environment.getProperty("ashar.keys-dir", "");
		if (folder.isBlank()) {
			return;
		}
		boolean make = environment.getProperty("ashar.embedded", boolean.class, false);
		Map<String, Object> found = new HashMap<>();
		FILES.forEach((name, fresh) -> {
			Path file = Path.of(folder, name);
			if (environment.getProperty("ashar." + name, "").isEmpty() && (make || Files.exists(file))) {
				found.put("ashar." + name, make ? FreshSecrets.readOrMake(file, fresh) : read(file));
			}
		});
		environment.getPropertySources().addLast(new MapPropertySource("keys", found));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("A key file cannot be read", unreadable);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
