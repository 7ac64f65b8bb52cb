package org.ashar.infra.platform.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Reads the messages of every module on the class path. All services share one class path
 * when they run together, so where two modules use one key, a service sees its own
 * message, then the platform's, then any other.
 */
final class Bundles {

	private static final String PLATFORM = "platform";

	private final ResourcePatternResolver resources;

	private final String service;

	Bundles(ResourcePatternResolver resources, String service) {
		this.resources = resources;
		this.service = service;
	}

	Messages read() {
		Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			patterns.put(language, read(language));
		}
		return new Messages(patterns);
	}

	private Map<String, String> read(Language language) {
		Map<String, String> patterns = new HashMap<>();
		Comparator<Resource> leastImportantFirst = Comparator.comparingInt((Resource file) -> weight(file, language))
			.thenComparing(Bundles::name);
		try {
			Resource[] files = resources.getResources("classpath*:messages/*_" + language.tag() + ".properties");
			Arrays.stream(files).sorted(leastImportantFirst).forEach(file -> patterns.putAll(read(file)));
		}
		catch (IOException e) {
			throw new UncheckedIOException("The messages in " + language.tag() + " could not be found", e);
		}
		return Map.copyOf(patterns);
	}

	private int weight(Resource file, Language language) {
		String module = name(file).replace("_" + language.tag() + ".properties", "");
		if (module.equals(service)) {
			return 2;
		}
		return module.equals(PLATFORM) ? 1 : 0;
	}

	private static Map<String, String> read(Resource file) {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException e) {
			throw new UncheckedIOException("The messages " + name(file) + " could not be read", e);
		}
		Map<String, String> patterns = new HashMap<>();
		properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
		return patterns;
	}

	private static String name(Resource file) {
		return Objects.requireNonNull(file.getFilename(), "A file on the class path has a name");
	}

}
