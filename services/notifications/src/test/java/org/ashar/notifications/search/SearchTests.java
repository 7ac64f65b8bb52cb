package org.ashar.notifications.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Words;
import org.junit.jupiter.api.Test;

class SearchTests {

	private final Words words = new Words();

	@Test
	void wordsAreMetInTheirOtherFormsInEachLanguage() {
		assertThat(meets("права мигрантов", ru("Защита прав трудового мигранта"))).isTrue();
		assertThat(meets("migrants right", en("The rights of a migrant"))).isTrue();
		assertThat(meets("мигранттын укугу", ky("Мигранттардын укуктарын коргоо"))).isTrue();
		assertThat(meets("права мигрантов", ru("Защита прав детей"))).as("all words must be there").isFalse();
	}

	@Test
	void kyrgyzIsMetAlsoAsItIsWrittenOnARussianKeyboard() {
		assertThat(meets("онугуу", ky("Өнүгүү программасы"))).isTrue();
	}

	@Test
	void wordsMayStandInDifferentLanguages() {
		Text both = Text.of(null, "Закон о миграции", "Pensions for everybody");
		assertThat(meets("pensions миграция", both)).isTrue();
		assertThat(meets("pensions образование", both)).isFalse();
	}

	@Test
	void whoeverIsMetIsFoundByAnAnchorAndFewOthersAre() {
		for (String text : List.of("права мигрантов", "migrants right", "pensions миграция", "мигранттын укугу")) {
			Search search = Search.of(text, words);
			Spoken spoken = Spoken.of(List.of(Text.of("Мигранттардын укуктарын коргоо", "Миграция: права мигранта",
					"The rights of a migrant, pensions")), words);
			assertThat(search.isMetBy(spoken)).as(text).isTrue();
			assertThat(Collections.disjoint(search.anchors(), spoken.keys())).as("anchored: %s", text).isFalse();
			assertThat(Collections.disjoint(search.anchors(), Spoken.of(List.of(en("Schools")), words).keys()))
				.isTrue();
		}
	}

	@Test
	void whatSaysNothingIsNoSearch() {
		assertThat(Search.of("!?", words).isSensible()).isFalse();
		assertThat(Search.of("слово ".repeat(21), words).isSensible()).isFalse();
		assertThat(Search.of("миграция", words).isSensible()).isTrue();
	}

	private boolean meets(String search, Text text) {
		return Search.of(search, words).isMetBy(Spoken.of(List.of(text), words));
	}

	private static Text ru(String text) {
		return Text.of(null, text, null);
	}

	private static Text en(String text) {
		return Text.of(null, null, text);
	}

	private static Text ky(String text) {
		return Text.of(text, null, null);
	}

}
