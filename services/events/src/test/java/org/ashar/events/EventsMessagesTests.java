package org.ashar.events;

import org.ashar.infra.platform.testing.MessageBundles;
import org.junit.jupiter.api.Test;

class EventsMessagesTests {

	@Test
	void everythingIsSaidInThreeLanguages() {
		MessageBundles.assertComplete("events");
	}

}
