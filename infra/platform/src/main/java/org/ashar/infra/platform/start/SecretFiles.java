package org.ashar.infra.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The {@code _FILE} twins: {@code ASHAR_X_FILE} names a file whose text is the value of
 * {@code ASHAR_X}.
 */
final class SecretFiles implements EnvironmentPostProcessor, Ordered {

	private static final String SUFFIX = "_FILE";

	// These name a file because they mean the file.
	private static final Set<String> NOT_TWINS = Set.of("ASHAR_CLOCK_OFFSET_FILE", "ASHAR_LOG_FILE");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String source = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		if (!(environment.getPropertySources().get(source) instanceof EnumerablePropertySource<?> variables)) {
			return;
		}
		Map<String, Object> values = new HashMap<>();
		for (String name : variables.getPropertyNames()) {
			if (name.startsWith("ASHAR_") && name.endsWith(SUFFIX) && !NOT_TWINS.contains(name)) {
				String twin = name.substring(0, name.length() - SUFFIX.length());
				if (variables.containsProperty(twin)) {
					throw new IllegalStateException("%s and %s are both set: keep one".formatted(twin, name));
				}
				values.put(twin, read(name, String.valueOf(variables.getProperty(name))));
			}
		}
		// The ending of the name lets Spring find ASHAR_MONGO_URI when it looks for
		// ashar.mongo-uri.
		environment.getPropertySources()
			.addAfter(source, new SystemEnvironmentPropertySource("files-systemEnvironment", values));
	}

	private static String read(String variable, String file) {
		try {
			return Files.readString(Path.of(file)).strip();
		}
		catch (IOException unreadable) {
			throw new IllegalStateException("%s names a file that cannot be read".formatted(variable), unreadable);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 5;
	}

}
