package org.ashar.infra.platform.testing;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test during which a service left the subset of MongoDB that both stores
 * understand. Found by every test.
 */
public final class SubsetExtension implements AfterEachCallback, AfterAllCallback {

	@Override
	public void afterEach(ExtensionContext context) {
		check();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		check();
	}

	static void check() {
		List<String> notes = SubsetGuard.takeNotes();
		if (!notes.isEmpty()) {
			throw new AssertionError("Outside docs/mongo-subset.md: " + String.join("; ", notes));
		}
	}

}
