package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessageBundlesTests {

	@Test
	void thePlatformSaysEverythingInThreeLanguages() {
		MessageBundles.assertComplete("platform");
	}

	@Test
	void everySlipOfATranslatorIsFound() {
		assertThat(MessageBundles.complaints("slips", "name")).containsExactlyInAnyOrder(
				"messages/slips_en.properties: twice is there twice", "ky: forgotten is missing or blank",
				"ru: blank is missing or blank", "ky: broken does not parse: Unmatched '{' braces in message \"{0\"",
				"ru: counted has a plural without [few]", "ru: swapped has arguments [1], not [0]",
				"untranslated is not translated from English", "copied is the same in Kyrgyz as in Russian");
	}

	@Test
	void aModuleWithoutMessagesIsNoCompleteModule() {
		assertThatThrownBy(() -> MessageBundles.assertComplete("nobody")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("messages/nobody_ky.properties");
	}

}
