package org.ashar.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

/**
 * The environment variables that the code knows: those it names, those of the properties
 * that it names or has defaults for, and those of Spring Boot.
 */
final class KnownNames {

	private final Set<String> names = new TreeSet<>();

	KnownNames() {
		Stream
			.concat(Project.files("services", ".java", ".yml").stream(),
					Project.files("infra/platform", ".java", ".yml").stream())
			.filter((file) -> file.toString().contains("/src/main/"))
			.forEach(this::learn);
		try {
			for (URL metadata : Collections
				.list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
				Project.found("\"name\": \"([a-z0-9.-]+)\"", text(metadata)).forEach(this::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Also as the twin of a known one that names a file with the value. */
	boolean knows(String name) {
		return this.names.contains(name) || name.startsWith("ASHAR_") && name.endsWith("_FILE")
				&& this.names.contains(name.replaceFirst("_FILE$", ""));
	}

	private void learn(Path file) {
		String text = Project.read(file);
		Project.found("\\b(ASHAR_[A-Z]+(_[A-Z]+)*)\\b", text).forEach(this.names::add);
		if (file.toString().endsWith(".yml")) {
			new Yaml().loadAll(text).forEach((document) -> flatten("", document));
		}
		else {
			Project.found("\"(ashar\\.[a-z.-]+[a-z])\"", text).forEach(this::add);
		}
	}

	private void flatten(String prefix, Object value) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, below) -> flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, below));
		}
		else if (prefix.startsWith("ashar.")) {
			add(prefix);
		}
	}

	private void add(String property) {
		this.names.add(property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
	}

	private static String text(URL url) throws IOException {
		try (InputStream in = url.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
