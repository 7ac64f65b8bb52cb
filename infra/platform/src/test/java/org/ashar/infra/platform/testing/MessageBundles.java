package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Checks that everything a module says to people is said completely in Kyrgyz, Russian
 * and English.
 */
public final class MessageBundles {

	private static final List<String> TAGS = List.of("ky", "ru", "en");

	private static final int WORDS_THAT_COINCIDE_BY_CHANCE = 3;

	private final Map<String, Map<String, String>> bundles = new LinkedHashMap<>();

	private final List<String> complaints = new ArrayList<>();

	private MessageBundles(String module) {
		TAGS.forEach(tag -> bundles.put(tag, read("messages/" + module + "_" + tag + ".properties")));
	}

	/**
	 * Fails unless {@code messages/<module>_{ky,ru,en}.properties} have the same keys
	 * once each, patterns that parse, the same arguments, all plural categories of each
	 * language (CLDR), and words of their own.
	 * @param sameOnPurpose keys whose text may be the same in all languages, such as
	 * names
	 */
	public static void assertComplete(String module, String... sameOnPurpose) {
		assertThat(complaints(module, sameOnPurpose)).as("messages of %s", module).isEmpty();
	}

	static List<String> complaints(String module, String... sameOnPurpose) {
		MessageBundles checked = new MessageBundles(module);
		checked.compareKeys();
		checked.checkPatterns();
		checked.compareWords(Set.of(sameOnPurpose));
		return checked.complaints;
	}

	private Map<String, String> read(String path) {
		try (InputStream file = MessageBundles.class.getClassLoader().getResourceAsStream(path)) {
			if (file == null) {
				throw new AssertionError("There is no " + path + " on the class path");
			}
			Once once = new Once(path);
			once.load(new InputStreamReader(file, StandardCharsets.UTF_8));
			return once.values;
		}
		catch (IOException e) {
			throw new UncheckedIOException(path + " could not be read", e);
		}
	}

	private void compareKeys() {
		Map<String, String> all = new TreeMap<>();
		bundles.values().forEach(all::putAll);
		bundles.forEach((tag, bundle) -> all.keySet()
			.stream()
			.filter(key -> bundle.getOrDefault(key, "").isBlank())
			.forEach(key -> complaints.add(tag + ": " + key + " is missing or blank")));
	}

	private void checkPatterns() {
		Map<String, Set<String>> expected = new TreeMap<>();
		bundles.forEach((tag, bundle) -> bundle.forEach((key, pattern) -> {
			PatternCheck check = new PatternCheck(tag, pattern);
			check.complaints().forEach(complaint -> complaints.add(tag + ": " + key + " " + complaint));
			if (!check.parses()) {
				return;
			}
			Set<String> arguments = expected.computeIfAbsent(key, first -> check.arguments());
			if (!arguments.equals(check.arguments())) {
				complaints.add(tag + ": " + key + " has arguments " + check.arguments() + ", not " + arguments);
			}
		}));
	}

	private void compareWords(Set<String> sameOnPurpose) {
		bundles.get("en").forEach((key, english) -> {
			String kyrgyz = bundles.get("ky").getOrDefault(key, "");
			String russian = bundles.get("ru").getOrDefault(key, "");
			if (sameOnPurpose.contains(key) || !hasWords(english)) {
				return;
			}
			if (english.equals(kyrgyz) || english.equals(russian)) {
				complaints.add(key + " is not translated from English");
			}
			if (kyrgyz.equals(russian) && kyrgyz.split("\\s+").length > WORDS_THAT_COINCIDE_BY_CHANCE) {
				complaints.add(key + " is the same in Kyrgyz as in Russian");
			}
		});
	}

	private static boolean hasWords(String pattern) {
		return pattern.replaceAll("\\{[^{}]*}", "").codePoints().anyMatch(Character::isLetter);
	}

	/** Properties let a second value of a key win without a word. */
	private final class Once extends Properties {

		private final String path;

		private final transient Map<String, String> values = new TreeMap<>();

		private Once(String path) {
			this.path = path;
		}

		@Override
		public synchronized @Nullable Object put(Object key, Object value) {
			if (values.put(key.toString(), value.toString()) != null) {
				complaints.add(path + ": " + key + " is there twice");
			}
			return super.put(key, value);
		}

	}

}
