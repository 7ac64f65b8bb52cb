package org.ashar.infra.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ConstraintTests {

	private static final Messages MESSAGES = new Bundles(new PathMatchingResourcePatternResolver(), "platform").read();

	private static final Validator VALIDATOR = Validation.byDefaultProvider()
		.configure()
		.messageInterpolator(new ConstraintMessages(MESSAGES))
		.buildValidatorFactory()
		.getValidator();

	record Card(@Nullable @NotBlank String name, @Nullable @Email String email, @Nullable @Size(max = 21) String note,
			@Nullable @Size(min = 2, max = 3) List<String> tags) {
	}

	record Line(@Nullable @SingleLine(max = 10) String plain, @Nullable @SingleLine(max = 10) Text text,
			List<@SingleLine(max = 10) String> list, @Nullable @Paragraphs(max = 20) String paragraphs) {
	}

	@AfterEach
	void forgetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "KY | Сураныч, толтуруңуз. | Эң көп дегенде 21 белги же элемент болушу мүмкүн.",
					"RU | Пожалуйста, заполните. | Допустимо не больше 21 символа или элемента.",
					"EN | Please fill this in. | At most 21 characters or items are allowed." })
	void mistakesAreExplainedInTheReadersLanguage(Language language, String blank, String long21) {
		LocaleContextHolder.setLocale(language.locale());

		assertThat(messages(new Card(" ", null, "x".repeat(22), null))).containsExactlyInAnyOrder(blank, long21);
	}

	@Test
	void aListIsToldBothItsBounds() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);

		assertThat(messages(new Card("Aigul", "no address", null, List.of("one")))).containsExactlyInAnyOrder(
				"Write an e-mail address, for example name@example.org.",
				"Between 2 and 3 characters or items are needed.");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void everyConstraintOfTheStandardHasAMessage(Language language) {
		List<String> standard = ResourceBundle.getBundle("org.hibernate.validator.ValidationMessages", Locale.ROOT)
			.keySet()
			.stream()
			.filter(key -> key.startsWith("jakarta."))
			.toList();

		assertThat(standard).hasSizeGreaterThan(20).allMatch(key -> MESSAGES.has(language, key));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ашар", "Öğrenci", "өңдөө 👍", "ten chars!", "O'Neill", "a\u00A0b", "١٢٣" })
	void ordinaryWordsAreOneLine(String good) {
		assertThat(messages(line(good))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0", "\u200B\u2060", "a\nb", "a\rb", "a\tb", "a\0b", "a\u0085b", "a\u2028b",
			"a\u2029b", "\u010A", "\u010D", "\u020A", "\u040A", "a\u200Db", "\uD800", "a\uDC00", "a\u202Eb", "a\u2066b",
			"eleven char" })
	void whatCouldBreakAHeaderOrDeceiveAReaderIsRefused(String bad) {
		assertThat(messages(line(bad))).hasSize(2);
		if (!Characters.showNothing(bad)) {
			assertThat(messages(new Line(null, Text.of(null, bad, "fine"), List.of(), null))).hasSize(1);
		}
	}

	@Test
	void paragraphsMayHaveLineBreaksAndNothingWorse() {
		assertThat(messages(paragraphs("One\nTwo\r\n\tThree"))).isEmpty();
		assertThat(List.of("a\0b", "a\u2028b", "\u010A", "\u202Ea", "\uD800", " \n ", "x".repeat(21)))
			.allSatisfy(bad -> assertThat(messages(paragraphs(bad))).hasSize(1));
	}

	private static Line line(String text) {
		return new Line(text, null, List.of(text), null);
	}

	private static Line paragraphs(String text) {
		return new Line(null, null, List.of(), text);
	}

	private static List<String> messages(Object checked) {
		return VALIDATOR.validate(checked).stream().map(ConstraintViolation::getMessage).toList();
	}

}
