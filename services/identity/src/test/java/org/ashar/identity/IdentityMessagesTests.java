package org.ashar.identity;

import org.ashar.infra.platform.testing.MessageBundles;
import org.junit.jupiter.api.Test;

class IdentityMessagesTests {

	@Test
	void everythingIsSaidInThreeLanguages() {
		// Each language is called by its own name, whatever the page is written in.
		MessageBundles.assertComplete("identity", "identity.language.ky", "identity.language.ru",
				"identity.language.en");
	}

}
