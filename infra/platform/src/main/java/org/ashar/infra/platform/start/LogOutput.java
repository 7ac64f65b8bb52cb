package org.ashar.infra.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * The logs of this JVM, set up once, from {@code ashar.yml} and the environment:
 * {@code ASHAR_LOG_FORMAT} is {@code plain} (for people) or {@code ecs} (JSON),
 * {@code ASHAR_LOG_FILE} adds a file.
 */
final class LogOutput {

	private static boolean open;

	private LogOutput() {
	}

	/** Opens the logs for the first service; later ones find them open. */
	static synchronized void open(String service) {
		if (open) {
			return;
		}
		StandardEnvironment environment = environment(service);
		LoggingSystem system = LoggingSystem.get(LogOutput.class.getClassLoader());
		LogFile file = LogFile.get(environment);
		system.beforeInitialize();
		system.getSystemProperties(environment).apply(file);
		system.initialize(new LoggingInitializationContext(environment), null, file);
		levels(environment)
			.forEach((logger, level) -> system.setLogLevel("root".equals(logger) ? null : logger, level));
		open = true;
	}

	private static StandardEnvironment environment(String service) {
		StandardEnvironment environment = new StandardEnvironment();
		yaml().forEach(environment.getPropertySources()::addLast);
		ConfigurationPropertySources.attach(environment);
		String format = environment.getProperty("ashar.log-format", "plain");
		Map<String, Object> told = new HashMap<>();
		told.put("spring.application.name", environment.getProperty("ashar.log-name", service));
		told.put("logging.structured.format.console", formatter(format));
		told.put("logging.structured.format.file", formatter(format));
		told.put("logging.file.name", environment.getProperty("ashar.log-file", ""));
		environment.getPropertySources().addFirst(new MapPropertySource("logs", told));
		return environment;
	}

	private static String formatter(String format) {
		return switch (format) {
			case "plain" -> PlainLines.class.getName();
			case "ecs" -> "ecs";
			default -> throw new IllegalStateException("ASHAR_LOG_FORMAT is plain or ecs");
		};
	}

	private static Iterable<PropertySource<?>> yaml() {
		try {
			return new YamlPropertySourceLoader().load("ashar.yml", new ClassPathResource("ashar.yml"));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Map<String, LogLevel> levels(StandardEnvironment environment) {
		return Binder.get(environment)
			.bind("logging.level", Bindable.mapOf(String.class, LogLevel.class))
			.orElse(Map.of());
	}

}
