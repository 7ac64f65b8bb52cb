package org.ashar.infra.platform.start;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps asleep what a service does not use. All services share one class path when the
 * launcher runs them, and Spring Boot wakes whatever it finds there: the gateway in the
 * directory, a mail sender in the portal. {@code ashar.uses.<part>} in {@code ashar.yml}
 * names the services that use a part; a service's own file may say {@code true} or
 * {@code false} instead.
 */
final class SleepingParts implements AutoConfigurationImportFilter, EnvironmentAware {

	private static final String BOOT = "org.springframework.boot.";

	private static final String PLATFORM = "org.ashar.infra.platform.";

	private static final Map<String, List<String>> PARTS = Map.of("authorization-server",
			List.of(BOOT + "security.oauth2.server.authorization."), "oauth2-client",
			List.of(BOOT + "security.oauth2.client."), "gateway", List.of("org.springframework.cloud."), "thymeleaf",
			List.of(BOOT + "thymeleaf."), "mail", List.of(BOOT + "mail."), "mongo",
			List.of(BOOT + "mongodb.", BOOT + "data.mongodb.", PLATFORM + "outbox.", PLATFORM + "inbox."), "kafka",
			List.of(BOOT + "kafka.", PLATFORM + "kafka."));

	// It makes a user with a generated password.
	private static final String ALWAYS_ASLEEP = BOOT + "security.autoconfigure.UserDetailsServiceAutoConfiguration";

	private @Nullable Environment environment;

	@Override
	public void setEnvironment(Environment environment) {
		this.environment = environment;
	}

	@Override
	public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
		boolean[] awake = new boolean[names.length];
		for (int i = 0; i < names.length; i++) {
			awake[i] = names[i] != null && awake(names[i]);
		}
		return awake;
	}

	private boolean awake(String name) {
		return !name.startsWith(ALWAYS_ASLEEP) && PARTS.entrySet()
			.stream()
			.filter(part -> startsWithAny(name, part.getValue()))
			.allMatch(part -> uses(part.getKey()));
	}

	// Outside Ashar (a slice test, another program) nothing is told, and all is as Spring
	// Boot has it.
	private boolean uses(String part) {
		Environment told = Objects.requireNonNull(environment);
		List<String> users = List.of(told.getProperty("ashar.uses." + part, String[].class, new String[] { "true" }));
		return users.contains("true") || users.contains(told.getProperty("ashar.service", ""));
	}

	private static boolean startsWithAny(String name, List<String> prefixes) {
		return prefixes.stream().anyMatch(name::startsWith);
	}

}
