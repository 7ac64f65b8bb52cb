package org.ashar.directory;

import org.junit.jupiter.api.Test;

import org.ashar.infra.platform.testing.MessageBundles;

/** What the directory says to people. */
class DirectoryMessagesTests {

	@Test
	void everybodyIsToldInKyrgyzRussianAndEnglishWhyHeIsRefused() {
		MessageBundles.assertComplete("directory");
	}

}
