package org.ashar.portal.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ashar.infra.platform.testing.MessageBundles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word on every page exists in the three languages. */
class WordsTests {

	private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)");

	private static final Pattern PIECE = Pattern
		.compile("fragments :: (?:line|texts|choice|choices|check)\\('?[^,]+, '([a-zA-Z.-]+)'");

	@Test
	void theThreeBundlesSayTheSameThings() {
		MessageBundles.assertComplete("portal");
	}

	@Test
	void everyKeyInATemplateHasItsWords() {
		Set<String> missing = new TreeSet<>();
		Properties words = words();
		templates().forEach((template) -> Stream.of(KEY, PIECE)
			.flatMap((pattern) -> pattern.matcher(template).results())
			.map((found) -> found.group(1))
			.filter((key) -> !words.containsKey(key))
			.forEach(missing::add));
		assertThat(missing).isEmpty();
	}

	@Test
	void everyCodeThatCanBeChosenHasItsWords() {
		Map<String, String[]> codes = Map.of("group", OrganizationForm.GROUPS, "classification",
				OrganizationForm.CLASSIFICATIONS, "activity-type", ActivityPages.TYPES, "activity-status",
				ActivityPages.STATUSES, "kind", RecommendationPages.KINDS, "response", RecommendationPages.RESPONSES,
				"level", RecommendationPages.LEVELS);
		Properties words = words();
		codes.forEach((prefix, values) -> Arrays.stream(values)
			.forEach((code) -> assertThat(words).as(prefix + "." + code).containsKey(prefix + "." + code)));
	}

	private static Properties words() {
		Properties words = new Properties();
		try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/messages/portal_ky.properties"),
				StandardCharsets.UTF_8)) {
			words.load(in);
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> templates() {
		try {
			return Files.list(Path.of("src/main/resources/templates/portal")).map(WordsTests::read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path template) {
		try {
			return Files.readString(template);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
