package org.ashar.notifications;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.stereotype.Component;

/**
 * Counts the documents that the store gives out, by collection; found as the clock is.
 */
@Component
final class TouchedDocuments implements MongoClientSettingsBuilderCustomizer, CommandListener {

	private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

	@Override
	public void customize(MongoClientSettings.Builder settings) {
		settings.addCommandListener(this);
	}

	@Override
	public void commandSucceeded(CommandSucceededEvent event) {
		BsonDocument cursor = event.getResponse().getDocument("cursor", new BsonDocument());
		if (cursor.containsKey("ns")) {
			String name = cursor.getString("ns").getValue();
			int given = cursor.containsKey("firstBatch") ? cursor.getArray("firstBatch").size()
					: cursor.getArray("nextBatch").size();
			counts.merge(name.substring(name.indexOf('.') + 1), given, Integer::sum);
		}
	}

	/** Since the last look. */
	Map<String, Integer> take() {
		Map<String, Integer> taken = new TreeMap<>(counts);
		counts.clear();
		return taken;
	}

}
