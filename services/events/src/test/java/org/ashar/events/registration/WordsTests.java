package org.ashar.events.registration;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How people type the names that they look for. */
class WordsTests {

	@ParameterizedTest
	@CsvSource({ "Өмүрбек Үсөнов,омурбек", "Өмүрбек Үсөнов,ӨМҮР ус", "Ёлкина Анна,елк анна", "Сергей,сергеи",
			"Ниңел,нинел", "O'Brien-Smith,smith", "ＡＢＣ,abc", "Жаңыл Мырза,жа мы" })
	void theyAreFound(String name, String typed) {
		assertThat(Words.begin(Words.of(name), List.copyOf(Words.of(typed)))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Өмүрбек Үсөнов,мурбек", "Анна,аннас", "Анна Иванова,анна петрова" })
	void othersAreNot(String name, String typed) {
		assertThat(Words.begin(Words.of(name), List.copyOf(Words.of(typed)))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ан,ан", "анн,ан", "анна,анна", "аннабе,анна", "аннабель,аннабел" })
	void whatIsTypedLeadsToABeginningThatEachSuchWordHas(String typed, String head) {
		assertThat(Words.head(typed)).isEqualTo(head);
		assertThat(Words.heads(typed + "икс")).contains(Words.head(typed));
	}

	@Test
	void oneLetterAndNothingAtAllSayNothing() {
		assertThat(Words.of("а б", null, "", "--- !")).isEmpty();
	}

}
