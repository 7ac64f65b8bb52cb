package org.ashar.activities;

import org.ashar.infra.platform.testing.MessageBundles;
import org.junit.jupiter.api.Test;

class ActivitiesMessagesTests {

	@Test
	void everythingIsSaidInThreeLanguages() {
		MessageBundles.assertComplete("activities");
	}

}
