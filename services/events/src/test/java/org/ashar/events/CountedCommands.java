package org.ashar.events;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonValue;

/** Counts commands to the store, by name and collection. */
final class CountedCommands implements CommandListener {

	private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

	@Override
	public void commandStarted(CommandStartedEvent event) {
		BsonValue collection = event.getCommand().get(event.getCommandName());
		if (collection != null && collection.isString()) {
			counts.merge(event.getCommandName() + " " + collection.asString().getValue(), 1, Integer::sum);
		}
	}

	/** Since the last look. */
	Map<String, Integer> take() {
		Map<String, Integer> taken = new TreeMap<>(counts);
		counts.clear();
		return taken;
	}

}
