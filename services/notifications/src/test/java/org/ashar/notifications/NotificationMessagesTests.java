package org.ashar.notifications;

import org.ashar.infra.platform.testing.MessageBundles;
import org.junit.jupiter.api.Test;

class NotificationMessagesTests {

	@Test
	void everythingIsSaidInThreeLanguages() {
		MessageBundles.assertComplete("notifications");
	}

}
