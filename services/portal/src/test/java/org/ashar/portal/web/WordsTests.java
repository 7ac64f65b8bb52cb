package org.ashar.portal.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
		.compile("(?:line|texts|choice|choices|many|check|pick|own)\\('?[^,]+, '([a-zA-Z.-]+)'");

	private static final Pattern HINT = Pattern
		.compile("(?:line|texts)\\('?[^,]+, '([a-zA-Z.-]+)'(?:, '[a-z]+')?, [a-z0-9]+, true\\)");

	private static final Pattern STEP = Pattern.compile("(?:step|noted)\\([^,]+, [^,]+, '[a-z-]+', '([a-zA-Z.-]+)'");

	private static final List<Shape> SHAPES = List.of(OrganizationForm.SHAPE, ActivityForm.SHAPE,
			RecommendationForm.SHAPE, DocumentForm.SHAPE, IndicatorForm.SHAPE, PersonForm.SHAPE, EventForm.SHAPE);

	@Test
	void theThreeBundlesSayTheSameThings() {
		MessageBundles.assertComplete("portal");
	}

	@Test
	void everyKeyInATemplateHasItsWords() {
		Set<String> missing = new TreeSet<>();
		Properties words = words();
		templates().forEach((template) -> Stream
			.concat(Stream.of(KEY, PIECE, STEP)
				.flatMap((pattern) -> pattern.matcher(template).results())
				.map((found) -> found.group(1)),
					HINT.matcher(template).results().map((found) -> found.group(1) + ".hint"))
			.filter((key) -> !words.containsKey(key))
			.forEach(missing::add));
		assertThat(missing).isEmpty();
	}

	@Test
	void everyCodeThatCanBeChosenHasItsWords() {
		Map<String, String[]> codes = Map.ofEntries(Map.entry("group", OrganizationForm.GROUPS),
				Map.entry("classification", OrganizationForm.CLASSIFICATIONS),
				Map.entry("activity-type", ActivityPages.TYPES), Map.entry("activity-status", ActivityPages.STATUSES),
				Map.entry("kind", RecommendationPages.KINDS), Map.entry("response", RecommendationPages.RESPONSES),
				Map.entry("level", RecommendationPages.LEVELS), Map.entry("category", DocumentForm.CATEGORIES),
				Map.entry("tag", DocumentForm.LANGUAGES), Map.entry("flag", DocumentForm.FLAGS),
				Map.entry("attendance", EventForm.ATTENDANCES), Map.entry("party-role", EventForm.PARTY_ROLES),
				Map.entry("session-type", SessionOptions.TYPES), Map.entry("speaker-role", SessionOptions.ROLES),
				Map.entry("registration-state", GuestPages.STATES), Map.entry("search.type", SearchPages.TYPES),
				Map.entry("measure", IndicatorForm.MEASURES), Map.entry("comparator", IndicatorForm.COMPARATORS),
				Map.entry("event-state", EventPages.STATES), Map.entry("events", new String[] { "ahead", "past" }));
		Properties words = words();
		codes.forEach((prefix, values) -> Arrays.stream(values)
			.forEach((code) -> assertThat(words).as(prefix + "." + code).containsKey(prefix + "." + code)));
	}

	@Test
	void everyFormAndEveryStepHasItsWords() {
		Properties words = words();
		for (Shape shape : SHAPES) {
			assertThat(words).containsKeys(shape.noun() + ".new", shape.noun() + ".edit",
					"notice." + shape.noun() + ".drafted");
			shape.verbs().forEach((verb) -> assertThat(words).containsKey("notice." + shape.noun() + "." + verb));
		}
	}

	@Test
	void everyNextStepOfAnEventHasItsWords() {
		Properties words = words();
		for (String next : List.of("announce", "record", "ask", "seating", "open-registration", "guests")) {
			assertThat(words).containsKeys("act.event." + next, "act.event." + next + ".hint");
		}
		assertThat(words).containsKeys("notice.event.seating", "notice.event.cancel", "notice.event.session",
				"notice.event.session-removed", "event-form.session.another", "event-form.speaker.another");
		for (String state : List.of("draft", "announced", "registration_open", "registration_closed", "ended",
				"outcomes_published", "cancelled")) {
			assertThat(words).containsKey("event-state." + state);
		}
	}

	@Test
	void everyStateOfARegistrationHasItsPage() {
		for (String state : List.of("unconfirmed", "confirmed", "waitlisted", "offered", "withdrawn", "declined",
				"expired", "lapsed", "cancelled")) {
			assertThat(words()).containsKeys("registration." + state + ".title", "registration." + state + ".text");
		}
		for (String state : List.of("draft", "announced", "registration_closed", "ended", "cancelled")) {
			assertThat(words()).containsKey("registration.not-open." + state);
		}
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
