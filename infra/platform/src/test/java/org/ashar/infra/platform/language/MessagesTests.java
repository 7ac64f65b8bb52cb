package org.ashar.infra.platform.language;

import static org.ashar.infra.platform.language.Language.EN;
import static org.ashar.infra.platform.language.Language.KY;
import static org.ashar.infra.platform.language.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {

	private final Messages messages = new Bundles(new PathMatchingResourcePatternResolver(), "slips").read();

	private final SpringMessages spring = new SpringMessages(messages);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "RU | 1  | 1 письмо", "RU | 2 | 2 письма", "RU | 5 | 5 писем", "RU | 11 | 11 писем",
					"RU | 21 | 21 письмо", "RU | 1.5 | 1,5 письма", "KY | 1 | 1 кат", "KY | 5 | 5 кат",
					"EN | 1 | 1 letter", "EN | 2 | 2 letters" })
	void numbersAgreeWithTheirNouns(Language language, double number, String expected) {
		assertThat(messages.get(language, "fine", number)).isEqualTo(expected);
	}

	@Test
	void aMissingMessageIsAnErrorAndNeverItsKeyOrAnotherLanguage() {
		assertThatThrownBy(() -> messages.get(KY, "forgotten")).isInstanceOf(IllegalStateException.class)
			.hasMessage("No message forgotten in ky");
		assertThatThrownBy(() -> spring.getMessage("forgotten", null, KY.locale()))
			.isInstanceOf(IllegalStateException.class);
		assertThat(messages.get(RU, "forgotten")).isEqualTo("Забыто");
	}

	@Test
	void aServiceSeesItsOwnMessageWhenTwoModulesUseOneKey() {
		Messages ofPlatform = new Bundles(new PathMatchingResourcePatternResolver(), "other").read();

		assertThat(messages.get(EN, "text.empty")).isEqualTo("A text of one's own");
		assertThat(ofPlatform.get(EN, "text.empty")).isEqualTo("Write the text in at least one language.");
	}

	@Test
	void springIsGivenTheSameMessages() {
		assertThat(spring.getMessage("fine", new Object[] { 3 }, Locale.forLanguageTag("ru-KG"))).isEqualTo("3 письма");
		assertThat(spring.getMessage("nowhere", null, "otherwise", EN.locale())).isEqualTo("otherwise");
		assertThat(spring.getMessage(
				new DefaultMessageSourceResolvable(new String[] { "nowhere", "fine" }, new Object[] { 1 }),
				EN.locale()))
			.isEqualTo("1 letter");
		assertThatThrownBy(() -> spring.getMessage(new DefaultMessageSourceResolvable("nowhere"), EN.locale()))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void whoSpeaksNoneOfOurLanguagesIsAnsweredInRussian() {
		assertThat(spring.getMessage("fine", new Object[] { 1 }, Locale.GERMAN)).isEqualTo("1 письмо");
	}

}
