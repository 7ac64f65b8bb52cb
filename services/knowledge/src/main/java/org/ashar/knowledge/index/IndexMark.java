package org.ashar.knowledge.index;

import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexWriter;

/**
 * What a commit of the index says of itself.
 *
 * @param layout of what is stored
 * @param topics from which it was made
 * @param positions how far each partition was read
 */
record IndexMark(String layout, String topics, Map<String, Long> positions) {

	private static final String LAYOUT = "layout";

	private static final String TOPICS = "topics";

	private static final String POSITION = "position:";

	/** Of the last commit; an index that has none yet fits nothing. */
	static IndexMark of(IndexWriter writer) {
		Map<String, Long> positions = new HashMap<>();
		Map<String, String> words = new HashMap<>();
		Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
		if (data != null) {
			data.forEach(entry -> words.put(entry.getKey(), entry.getValue()));
		}
		words.forEach((name, value) -> {
			if (name.startsWith(POSITION)) {
				positions.put(name.substring(POSITION.length()), Long.valueOf(value));
			}
		});
		return new IndexMark(words.getOrDefault(LAYOUT, ""), words.getOrDefault(TOPICS, ""), positions);
	}

	boolean fits(String today, String same) {
		return layout.equals(today) && topics.equals(same);
	}

	Map<String, String> data() {
		Map<String, String> data = new HashMap<>();
		data.put(LAYOUT, layout);
		data.put(TOPICS, topics);
		positions.forEach((partition, next) -> data.put(POSITION + partition, Long.toString(next)));
		return data;
	}
}
