package org.ashar.portal.web;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LetteringTests {

	private static final Locale KYRGYZ = Locale.of("ky");

	@Test
	void aTitleIsBrokenBetweenItsWords() {
		assertThat(Lettering.lines("Эмгек миграциясынын перспективалары", 10, 5, KYRGYZ)).containsExactly("Эмгек",
				"миграциясынын", "перспективалары");
		assertThat(Lettering.lines("Short", 14, 5, KYRGYZ)).containsExactly("Short");
	}

	@Test
	void aWordThatIsTooLongForAnyLineIsBrokenInIt() {
		List<String> lines = Lettering.lines("a".repeat(50), 10, 9, KYRGYZ);
		assertThat(String.join("", lines)).isEqualTo("a".repeat(50));
		assertThat(lines).allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(17));
	}

	@Test
	void whatDoesNotFitIsLeftOutAndThatIsSeen() {
		assertThat(Lettering.lines("one two three four five six", 6, 2, KYRGYZ)).hasSize(2)
			.last()
			.asString()
			.endsWith("…");
	}

	@Test
	void aLetterOfTwoUnitsIsNeverCutInTwo() {
		assertThat(Lettering.lines("\uD83D\uDE00".repeat(40), 5, 3, KYRGYZ)).allSatisfy((line) -> assertThat(
				line.codePoints().noneMatch((letter) -> Character.isSurrogate((char) letter) && letter <= 0xFFFF))
			.isTrue());
	}

	@Test
	void nothingIsOneEmptyLine() {
		assertThat(Lettering.lines("", 5, 3, KYRGYZ)).containsExactly("");
	}

}
