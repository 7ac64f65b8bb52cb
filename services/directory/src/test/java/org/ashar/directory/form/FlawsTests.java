package org.ashar.directory.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.ashar.infra.platform.language.Text;

/** What a form may hold. */
class FlawsTests {

	private final Flaws flaws = new Flaws();

	@ParameterizedTest
	@ValueSource(strings = { "two\nlines", "a\rb", "bell\u0007", "para\u2029graph", "low byte is LF: \u010A",
			"CR: \u010D", "turned \u202E round", "half \uD800", "nul\0" })
	void aNameCannotBreakTheHeaderOfALetter(String name) {
		flaws.line("name", name, 100);
		assertThat(found()).containsExactly(new Flaw("name", "control-characters"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ресурсный центр для пожилых", "Ачык Коом Фонду өңү үн", "O'Brien & Söhne – «Ашар» №1",
			"\uD83C\uDF31" })
	void aNameMayHaveAnyLettersOfOurLanguages(String name) {
		flaws.line("name", name, 100);
		flaws.refuse();
	}

	@Test
	void aDescriptionMayHaveParagraphsButNoBell() {
		flaws.paragraphs("description", "one\n\n\ttwo\r\n", 100);
		flaws.refuse();
		flaws.paragraphs("description", "ring\u0007", 100);
		assertThat(found()).containsExactly(new Flaw("description", "control-characters"));
	}

	@Test
	void theLanguageOfTheFlawIsNamed() {
		flaws.line("name", Text.of("Ашар", "x".repeat(11), null), 10);
		assertThat(found()).containsExactly(new Flaw("name.ru", "too-long"));
	}

	@Test
	void nobodyHasToSendAFormTenTimes() {
		flaws.required("name", null);
		flaws.period("start", "2012", "end", "2011-05");
		flaws.notation("topic", "No Slug");
		assertThat(found()).extracting(Flaw::code)
			.containsExactly("required", "end-before-start", "malformed-notation");
	}

	@Test
	void aListHasNothingTwiceAndNoHoles() {
		flaws.list("topics", Arrays.asList("a", null, "a", "b"), 3);
		assertThat(found()).containsExactly(new Flaw("topics", "too-many"), new Flaw("topics[1]", "required"),
				new Flaw("topics[2]", "twice"));
	}

	@Test
	void aMegabyteOfHyphensIsRefusedWithoutAsking() {
		flaws.rule("scheme", "-a".repeat(500_000), (text) -> text.matches("(?:-[a-z]+)*"), "malformed-scheme");
		assertThat(found()).containsExactly(new Flaw("scheme", "malformed-scheme"));
	}

	@Test
	void whoHasToSaySomethingCannotSayNothing() {
		assertThat(Flaws.words("note", " It is not clear where you work. "))
			.isEqualTo("It is not clear where you work.");
		assertThatThrownBy(() -> Flaws.words("note", "  ")).isInstanceOf(Malformed.class);
	}

	private List<Flaw> found() {
		return catchThrowableOfType(Malformed.class, flaws::refuse).flaws();
	}

}
