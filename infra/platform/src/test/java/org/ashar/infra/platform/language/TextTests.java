package org.ashar.infra.platform.language;

import static org.ashar.infra.platform.language.Language.EN;
import static org.ashar.infra.platform.language.Language.KY;
import static org.ashar.infra.platform.language.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Text.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class TextTests {

	private final JsonMapper json = JsonMapper.builder().build();

	private final Text centre = Text.of("Улгайгандар борбору", "Ресурсный центр для пожилых",
			"Resource Centre for the Elderly");

	record Named(Text name, Language language) {
	}

	@Test
	void aReaderSeesTheTextInTheLanguageAskedFor() {
		assertThat(centre.in(KY)).isEqualTo(new Shown("Улгайгандар борбору", KY, false));
		assertThat(centre.in(EN)).isEqualTo(new Shown("Resource Centre for the Elderly", EN, false));
	}

	@ParameterizedTest
	@CsvSource({ "KY, RU", "RU, KY", "EN, RU" })
	void aReaderWhoseLanguageIsMissingSeesTheNextOneAndIsTold(Language wanted, Language next) {
		Text withoutWanted = Text.of(Map.of(next, "There is this", last(wanted, next), "And this"));

		assertThat(withoutWanted.in(wanted)).isEqualTo(new Shown("There is this", next, true));
	}

	@ParameterizedTest
	@CsvSource({ "KY, EN", "RU, EN", "EN, KY" })
	void aTextInOneLanguageIsShownToEverybody(Language wanted, Language only) {
		assertThat(Text.of(Map.of(only, "Ашар")).in(wanted)).isEqualTo(new Shown("Ашар", only, true));
	}

	@Test
	void textsWithTheSameContentAreEqual() {
		assertThat(Text.of(" Ашар ", null, null)).isEqualTo(Text.of(Map.of(KY, "Ашар")))
			.hasSameHashCodeAs(Text.of("Ашар", null, null));
		assertThat(Text.of("Ашар", null, null)).isNotEqualTo(Text.of(null, "Ашар", null));
	}

	@Test
	void decomposedLettersAreComposed() {
		assertThat(Text.of(null, "Первы\u0438\u0306", null).values()).containsEntry(RU, "Первы\u0439");
	}

	@Test
	void nobodyCanChangeAText() {
		assertThatThrownBy(() -> centre.values().clear()).isInstanceOf(UnsupportedOperationException.class);
	}

	@Test
	void whatIsSaidStaysOutOfLogs() {
		assertThat(centre).hasToString("Text[KY, RU, EN]");
	}

	@Test
	void jsonIsAMapOfTagsBothWays() {
		Named named = new Named(centre, KY);
		String written = json.writeValueAsString(named);

		assertThat(written)
			.isEqualTo("{\"name\":{\"ky\":\"Улгайгандар борбору\",\"ru\":\"Ресурсный центр для пожилых\","
					+ "\"en\":\"Resource Centre for the Elderly\"},\"language\":\"ky\"}");
		assertThat(json.readValue(written, Named.class)).isEqualTo(named);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}                              | text.empty", "{\"ky\":\" \"}                  | text.blank",
					"{\"ky\":\"\u00A0\u200B\"}      | text.blank", "{\"ru\":null}                   | text.blank",
					"{\"de\":\"Hilfe\"}              | text.unknown-language",
					"{\"KY\":\"Ашар\"}               | text.unknown-language",
					"{\"ru-KG\":\"Ашар\"}            | text.unknown-language" })
	void aBadTextSaysWhichMessageExplainsIt(String bad, String code) {
		assertThatThrownBy(() -> json.readValue("{\"name\":" + bad + "}", Named.class))
			.isInstanceOf(DatabindException.class)
			.cause()
			.isInstanceOfSatisfying(TextProblem.class, problem -> assertThat(problem.getCodes()).containsExactly(code));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"Ашар\"", "[]", "7", "{\"ky\":{}}", "{\"ky\":[\"a\"]}" })
	void whatIsNoMapIsNoText(String bad) {
		assertThatThrownBy(() -> json.readValue("{\"name\":" + bad + "}", Named.class))
			.isInstanceOf(DatabindException.class);
	}

	@Test
	void theStoreKeepsASubDocument() {
		assertThat(new TextWriter().convert(centre)).containsExactly(Map.entry("ky", "Улгайгандар борбору"),
				Map.entry("ru", "Ресурсный центр для пожилых"), Map.entry("en", "Resource Centre for the Elderly"));
		assertThat(new TextReader().convert(new TextWriter().convert(centre))).isEqualTo(centre);
	}

	@Test
	void aTagWithARegionIsStillTheLanguage() {
		assertThat(List.of("ky-Cyrl-KG", "KY", "ru-RU", "en-GB")).map(tag -> Language.of(tag).orElseThrow())
			.containsExactly(KY, KY, RU, EN);
		assertThat(List.of("kg", "de", "", "*", "rubbish rubbish")).allMatch(tag -> Language.of(tag).isEmpty());
	}

	private static Language last(Language wanted, Language next) {
		return wanted.chain()
			.stream()
			.filter(language -> language != wanted && language != next)
			.findFirst()
			.orElseThrow();
	}

}
