package org.ashar.knowledge;

import org.ashar.infra.platform.testing.MessageBundles;
import org.junit.jupiter.api.Test;

class KnowledgeMessagesTests {

	@Test
	void everythingIsSaidInThreeLanguages() {
		MessageBundles.assertComplete("knowledge", "feed.entry");
	}

}
