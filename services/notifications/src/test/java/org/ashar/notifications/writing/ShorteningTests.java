package org.ashar.notifications.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShorteningTests {

	@Test
	void aSubjectIsOneLineWhateverATitleHolds() {
		assertThat(Shortening.subject("Programme\r\nBcc: somebody@example.org\u2028x"))
			.isEqualTo("Programme Bcc: somebody@example.org x");
	}

	@Test
	void aLineHoldsNothingThatBreaksItOrTurnsIt() {
		assertThat(Shortening.line("  Aigul\u0085\t\u202Egro.elpmaxe\u2066 \n\n-- \nAshar"))
			.isEqualTo("Aigul gro.elpmaxe -- Ashar");
	}

	@Test
	void aLongTitleIsCutBetweenWords() {
		String subject = Shortening.subject("миграция ".repeat(40));

		assertThat(subject).hasSizeLessThanOrEqualTo(121).endsWith("миграция…");
	}

}
