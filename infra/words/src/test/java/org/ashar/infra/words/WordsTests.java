package org.ashar.infra.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;

import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;

class WordsTests {

	private final Words words = new Words();

	@Test
	void aKyrgyzWordIsFoundWithAndWithoutItsOwnLetters() {
		assertThat(terms(Language.KY, "Өкмөттүн")).containsExactly(List.of("өкмөт", "окмот"));
		assertThat(terms(Language.KY, "окмоттун")).containsExactly(List.of("окмот"));
	}

	@Test
	void howALetterIsComposedDoesNotMatter() {
		String apart = Normalizer.normalize("Сары-Ойдогу", Normalizer.Form.NFD);
		assertThat(terms(Language.KY, apart)).isEqualTo(terms(Language.KY, "Сары-Ойдогу"));
	}

	@Test
	void lettersThatLookAlikeAreTheSame() {
		assertThat(terms(Language.KY, "жа\u04CAы")).isEqualTo(terms(Language.KY, "жаңы"));
		assertThat(terms(Language.RU, "ребёнок")).isEqualTo(terms(Language.RU, "ребенок"));
	}

	@Test
	void russianAndEnglishWordsMeetTheirOtherForms() {
		assertThat(terms(Language.RU, "мигрантами")).isEqualTo(terms(Language.RU, "мигрантов"));
		assertThat(terms(Language.EN, "recommendations")).isEqualTo(terms(Language.EN, "recommendation"));
	}

	@Test
	void wordsThatSayNothingAreLeftOut() {
		assertThat(terms(Language.KY, "жана менен үчүн")).isEmpty();
		assertThat(terms(Language.RU, "и в на")).isEmpty();
		assertThat(terms(Language.EN, "the of")).isEmpty();
	}

	@Test
	void aTokenKnowsItsPlaceInTheTextAsItWasWritten() {
		String text = "«Ё» Өкмөт";
		Token last = words.tokens(Language.KY, text).getLast();
		assertThat(text.substring(last.start(), last.end())).isEqualTo("Өкмөт");
	}

	@Test
	void whatIsTypedIsTakenAsFarAsItWent() {
		assertThat(words.typed("Эмгек Өкм")).containsExactly("эмгек", "окм");
	}

	private List<List<String>> terms(Language language, String text) {
		return words.tokens(language, text).stream().map(Token::terms).toList();
	}

}
