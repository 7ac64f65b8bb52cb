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
	void aLongTitleIsCutBetweenWords() {
		String subject = Shortening.subject("миграция ".repeat(40));

		assertThat(subject).hasSizeLessThanOrEqualTo(121).endsWith("миграция…");
	}

}
