package org.ashar.infra.platform.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Hears every command to the store and notes what lies outside docs/mongo-subset.md;
 * after each test {@link SubsetExtension} fails if there is a note. It works the same on
 * a real MongoDB, which would have obeyed.
 */
public final class SubsetGuard implements CommandListener {

	// Of the JVM, not of a service: what a service does in the background must be told by
	// the test that runs then.
	private static final Queue<String> NOTES = new ConcurrentLinkedQueue<>();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		SubsetRules.violations(event.getCommandName(), event.getCommand())
			.forEach(violation -> NOTES
				.add("%s in %s: %s".formatted(event.getCommandName(), event.getDatabaseName(), violation)));
	}

	/** Takes what was noted since the last call. */
	static List<String> takeNotes() {
		List<String> taken = new ArrayList<>();
		for (String note = NOTES.poll(); note != null; note = NOTES.poll()) {
			taken.add(note);
		}
		return taken;
	}

}
